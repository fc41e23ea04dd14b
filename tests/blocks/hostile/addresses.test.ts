import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { articleView } from '../../../src/blocks/articles/read.ts';
import { sourcesMessage } from '../../../src/blocks/home/sources.ts';
import { replyMessage } from '../../../src/blocks/reply/reply.ts';
import { citationFormats } from '../../../src/blocks/windows/citation-formats.ts';
import { anArticle } from '../../archive-builders.ts';
import { anAnswer, anExcerpt } from '../../builders.ts';
import { FOURFOLD, growth, repeated } from '../../hostile/growth.ts';

/** What programs that show Markdown make links of, or could be talked into. */
const LINKS = [
  'https://evil.example/a?b=c',
  'HTTP://EVIL.EXAMPLE',
  'ftp://evil.example',
  '//evil.example',
  '//localhost',
  'www.evil.example',
  'evil.example',
  'xn--e1afmkfd.xn--p1ai',
  'пример.рф/страница',
  '日本語.jp',
  'anna@evil.example',
  'mailto:anna@evil.example',
  'xmpp:anna@evil.example',
  '@anna',
  '<https://evil.example>',
  '<anna@evil.example>',
  '<a href="https://evil.example">x</a>',
  '[x](https://evil.example)',
  '[x](<https://evil.example>)',
  '![x](https://evil.example/x.png)',
  '[x][y]',
  '[y]: https://evil.example',
  '[^1]',
  'x](https://evil.example) [y',
  'x](https://evil.example "',
  '](//evil.example)',
  '&#91;x&#93;(https://evil.example)',
  '&lt;https://evil.example&gt;',
  'https\\://evil.example',
  '`https://evil.example`',
  '``https://evil.example`',
  '`',
  '\\',
  'https://evil.example`[x](https://evil.example)`',
  '\\`https://evil.example\\`',
] as const;

const AROUND: readonly ((link: string) => string)[] = [
  (link) => link,
  (link) => `see ${link}, and more`,
  (link) => `(${link})`,
  (link) => `詳細は${link}を参照。`,
  (link) => `«${link}»`,
  (link) => `*${link}*_${link}_`,
  (link) => `${link}\n${link}`,
  (link) => `\\${link}\\`,
  (link) => `[${link}`,
  (link) => `\`${link}`,
];

/** Tokens at any depth. */
const all = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [
    token,
    ...all(('tokens' in token ? token.tokens : undefined) ?? []),
    ...(token.type === 'list' ? all((token as Tokens.List).items) : []),
  ]);

/** What some program could still make a link of, after the escapes have been undone. */
const LINKABLE = /\/\/|www\.|@|[\p{L}\p{N}-]\.[\p{sc=Latin}\p{sc=Cyrillic}]{2,}/iu;

function expectOneLink(about: { quote?: string; citation?: object }): void {
  const excerpt = anExcerpt({ quote: about.quote ?? '', citation: about.citation ?? {} });
  const { markdown } = citationFormats(excerpt, 'en');
  const tokens = all(marked.lexer(markdown, { gfm: true }));
  const links = tokens.filter(({ type }) => ['link', 'image', 'def', 'html'].includes(type));
  expect([markdown, links.map((token) => 'href' in token && token.href)]).toEqual([
    markdown,
    [excerpt.citation.link],
  ]);
  const texts = tokens.filter((token) => token.type === 'text' && !('tokens' in token));
  for (const token of texts) expect('text' in token && token.text).not.toMatch(LINKABLE);
}

describe('a citation in Markdown links nothing but its own address', () => {
  const cases = LINKS.flatMap((link) => AROUND.map((around) => around(link)));

  test.each(['quote', 'title', 'author', 'publisher', 'published'])('from its %s', (field) => {
    expect(cases.length).toBeGreaterThan(300);
    for (const text of cases) {
      if (field === 'quote') expectOneLink({ quote: text });
      else expectOneLink({ citation: { [field]: text } });
    }
  });

  test('from any mixture of these', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...LINKS, ...'`[]()<>\\!*_ .'), fc.string()), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (quote, title, author) => {
        expectOneLink({ quote, citation: { title: `x${title}`, author } });
      }),
      { numRuns: 300 },
    );
  });

  test('and that one as it is, whatever is in it', () => {
    for (const link of ['https://a.example/?x=1&copy;=2', 'https://a.example/#\\(\\*']) {
      const { markdown } = citationFormats(anExcerpt({ citation: { url: link, link } }), 'en');
      const [found] = all(marked.lexer(markdown)).filter(({ type }) => type === 'link');
      const href = String(found !== undefined && 'href' in found && found.href);
      const read = href.replaceAll('&amp;', '&').replaceAll('%28', '(').replaceAll('%5C', '\\');
      expect(read).toBe(link);
    }
  });

  test.each(['`', '`a', '.', 'a.', '//', '@', '[', '\\', 'a.bc '])(
    'at a cost that grows as a title of many %s does',
    async (part) => {
      const make = (length: number) => anExcerpt({ citation: { title: repeated(part)(length) } });
      const cite = (excerpt: ReturnType<typeof make>) => citationFormats(excerpt, 'en');
      expect(await growth(make, 1000, cite, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
    },
  );
});

describe('a title that names an address', () => {
  const LINK = 'https://www.example.org/2017/a?b=c';
  const shown = (title: string): string => {
    const citation = { title, url: LINK, link: `${LINK}#:~:text=x` };
    return JSON.stringify(replyMessage(anAnswer({ excerpts: [anExcerpt({ citation })] }), []));
  };

  test.each([
    'https://good.example/2017/a?b=c',
    'http://good.example',
    '//good.example',
    'www.good.example',
    'good.example',
    'See good.example/news, page 3',
    'https://example.org.good.example/',
    'https://example.org@good.example/',
    'https://good.example@example.org/',
    'https://example.org/other',
    'https://example.org/20',
    'example.org and good.example',
    'ｇｏｏｄ．ｅｘａｍｐｌｅ',
    'good。example',
    'https://еxample.org/2017/a?b=c',
    'anna@good.example',
    'ニュースhttps://good.example/を読む',
  ])('that is not the one it leads to has that one beside it: %s', (title) => {
    expect(shown(title)).toContain('"text":" (example.org/2017/a?b=c)"');
  });

  test.each([
    'https://www.example.org/2017/a?b=c',
    'https://example.org/2017/a',
    'EXAMPLE.ORG: the news',
    '“example.org/2017”',
    'New Friends: Russia and Japan Are Finding Common Ground',
    'U.S.–Japan talks, No.10, 3.5 % of the G.D.P.',
    '日ソ共同宣言。全文',
    'Встреча в Москве. Итоги',
    '',
  ])('that is the one it leads to, or names none, stands alone: %s', (title) => {
    expect(shown(title)).not.toContain('"text":" (example.org');
  });

  test('leads nowhere in the list of articles, and the window of the article says where its page is', () => {
    const article = anArticle({ title: 'https://good.example/', url: LINK });
    const { blocks } = sourcesMessage([article], { page: 0, language: 'en' }, '2026-11-24');
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:link|mrkdwn)"/);
    const window = articleView(article, { id: article.id, language: 'en', part: 0 });
    const links = [...JSON.stringify(window.blocks).matchAll(/\{"type":"link"[^}]*\}/g)];
    expect(links.map(([link]) => JSON.parse(link))).toEqual([
      { type: 'link', url: LINK, text: LINK },
    ]);
  });

  test('shows the whole host of a long address, for its end says whose it is', () => {
    const link = `https://good.example.${'a'.repeat(60)}.${'b'.repeat(60)}.evil.example/x`;
    const citation = { title: 'good.example', url: link, link };
    const { blocks } = replyMessage(anAnswer({ excerpts: [anExcerpt({ citation })] }), []);
    expect(JSON.stringify(blocks)).toContain('.evil.example)"');
  });
});
