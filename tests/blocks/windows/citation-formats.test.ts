import { describe, expect, test } from 'vitest';
import { citationFormats, withOwnKeys } from '../../../src/blocks/windows/citation-formats.ts';
import { anExcerpt } from '../../builders.ts';

test('a quote is cited as text, Markdown and BibTeX', () => {
  const { plain, markdown, bibtex } = citationFormats(anExcerpt(), 'en');
  expect(`${plain}\n\n${markdown}\n\n${bibtex}`).toMatchInlineSnapshot(`
    "“The first such meeting took place on 2 November 2013.” New Friends: Russia and Japan Are Finding Common Ground. Dmitry Streltsov, The Moscow Times, 2017-03-20. https://example.org/2017/03/20/new-friends#:~:text=The%20first

    > The first such meeting took place on 2 November 2013.

    [New Friends: Russia and Japan Are Finding Common Ground](https://example.org/2017/03/20/new-friends#:~:text=The%20first). Dmitry Streltsov, The Moscow Times, 2017-03-20.

    @online{streltsov-2017-new,
      title = {New Friends: Russia and Japan Are Finding Common Ground},
      author = {Dmitry Streltsov},
      publisher = {The Moscow Times},
      year = {2017},
      date = {2017-03-20},
      note = {“The first such meeting took place on 2 November 2013.”},
      url = {https://example.org/2017/03/20/new-friends},
    }"
  `);
});

test.each([
  ['en', 'last changed on 2024-05-03'],
  ['ru', 'изменено 2024-05-03'],
  ['ja', '2024-05-03更新'],
] as const)(
  'a note that stands on no page is cited by title, date and file, in %s',
  (language, date) => {
    const citation = {
      title: 'Harbour',
      published: '2024-05-03',
      dated: 'last-change' as const,
      file: 'trips/harbour_1.md',
    };
    const { plain, markdown, bibtex } = citationFormats({ ...anExcerpt(), citation }, language);
    expect(plain).toMatch(new RegExp(`” Harbour\\. ${date}, trips/harbour_1\\.md\\.$`));
    expect(markdown).toMatch(new RegExp(`\n\nHarbour\\. ${date}, \`trips/harbour_1\\.md\`\\.$`));
    expect(bibtex).toMatch(/^@misc\{2024-harbour,\n/);
    expect(bibtex).toContain('howpublished = {trips/harbour\\_1.md},');
    expect(bibtex).not.toMatch(/url|publisher =/);
    expect(withOwnKeys([bibtex, bibtex])[1]).toMatch(/^@misc\{2024-harbour-2,/);
  },
);

describe('what stands in a source', () => {
  const hostile = {
    title: 'A [title](x) with_under*stars* {braces} 100% & $more \\ #1',
    author: 'O’Neil_Jr',
    url: 'https://example.org/a_(b)?x={y}',
    link: 'https://example.org/a_(b)?x={y}',
  };

  test('formats nothing in Markdown', () => {
    const { markdown } = citationFormats(anExcerpt({ citation: hostile }), 'en');
    expect(markdown).toContain(
      '[A \\[title\\]\\(x) with\\_under\\*stars\\* {braces} 100% & $more \\\\ \\#1](',
    );
    expect(markdown).toContain('(https://example.org/a_%28b%29?x={y})');
  });

  test('ends no field of BibTeX', () => {
    const { bibtex } = citationFormats(anExcerpt({ citation: hostile }), 'en');
    const title = /title = \{(.*)\},/.exec(bibtex)?.[1];
    expect(title).toBe(
      'A [title](x) with\\_under*stars* \\{braces\\} 100\\% \\& \\$more \\textbackslash{} \\#1',
    );
    expect(bibtex).toContain('url = {https://example.org/a_(b)?x=%7By%7D},');
  });

  test('is no link where it is no web address', () => {
    const bad = { url: 'javascript:alert(1)', link: 'javascript:alert(1)' };
    const formats = citationFormats(anExcerpt({ citation: bad }), 'en');
    expect(JSON.stringify(formats)).not.toContain('javascript');
  });
});

test('a source in Japanese without an author has a key that BibTeX takes', () => {
  const { author: _, ...citation } = anExcerpt().citation;
  const source = { ...citation, title: '日ソ共同宣言', publisher: '外務省', published: '1956' };
  const { bibtex } = citationFormats({ ...anExcerpt(), citation: source }, 'en');
  expect(bibtex).toMatch(/^@online\{1956,\n {2}title = \{日ソ共同宣言\},/);
});

describe("the words of a brief are the archive's own", () => {
  const brief = anExcerpt({ article: { id: 'b', title: 'Our brief', kind: 'brief' } });

  test.each([
    ['en', 'Summary in the Common Ground archive, based on: '],
    ['ru', 'Изложение из архива Common Ground по источникам: '],
    ['ja', 'Common Ground アーカイブの要約。出典：'],
  ] as const)('and stand in no quotation marks: %s', (language, says) => {
    const { plain, markdown, bibtex } = citationFormats(brief, language);
    expect(plain).toContain(`${brief.quote} (${says}${brief.citation.title}`);
    expect(markdown).toContain(says);
    expect(bibtex).toContain(says.replace(/[:：] ?$/, ''));
    for (const text of [plain, markdown, bibtex]) expect(text).not.toMatch(/[“”«»「」]|^>/m);
  });
});

test('entries of one reply have keys of their own', () => {
  const { bibtex } = citationFormats(anExcerpt(), 'en');
  const keys = withOwnKeys([bibtex, bibtex, bibtex]).map((entry) => /\{([^,]*),/.exec(entry)?.[1]);
  expect(keys).toEqual(['streltsov-2017-new', 'streltsov-2017-new-2', 'streltsov-2017-new-3']);
});
