import { describe, expect, test } from 'vitest';
import { textFragment } from '../../src/answer/quote/text-fragment.ts';
import { aBrief, anArchive, anArticle } from '../archive-builders.ts';

const PAGE = 'https://example.org/page';

/** The address a quote of an article links to. */
function linkTo(text: string, url = PAGE): string {
  const { ask } = anArchive([anArticle({ url, paragraphs: [text] })]);
  const [excerpt] = ask(text).excerpts;
  if (excerpt?.quote !== text) throw new Error('expected the whole text as the quote');
  return excerpt.citation.link ?? '';
}

describe('the link of an article', () => {
  test.each([
    ['Abe met Putin.', 'Abe%20met%20Putin.'],
    ['A well-known 2+2.', 'A%20well%2Dknown%202%2B2.'],
    ['Abe, Putin & Mori.', 'Abe%2C%20Putin%20%26%20Mori.'],
    ['Is it 50% (half)?', 'Is%20it%2050%25%20%28half%29%3F'],
    ['日本、ロシア。', '%E6%97%A5%E6%9C%AC%E3%80%81%E3%83%AD%E3%82%B7%E3%82%A2%E3%80%82'],
    ['«Курилы» — острова.', encodeURIComponent('«Курилы» — острова.')],
    ['A #hash: 𠮷.', 'A%20%23hash%3A%20%F0%A0%AE%B7.'],
  ])('goes to the sentence itself: %s', (text, encoded) => {
    expect(linkTo(text)).toBe(`${PAGE}#:~:text=${encoded}`);
  });

  test('gives a long quote by its first and last words', () => {
    const text =
      'The first meeting was held on 2 November 2013, and it was then suspended for three years because of the crisis in Ukraine.';
    const link = linkTo(text);
    const [, start = '', end = ''] = /#:~:text=([^,]*),([^,]*)$/.exec(link) ?? [];
    expect([start, end].map(decodeURIComponent)).toEqual([
      'The first meeting was held on 2 November',
      'years because of the crisis in Ukraine.',
    ]);
  });

  test('gives a quote of exactly 100 characters whole, and of 101 by its ends', () => {
    const whole = `${'a'.repeat(49)} ${'b'.repeat(50)}`;
    expect(textFragment(PAGE, whole)).toBe(`${PAGE}#:~:text=${encodeURIComponent(whole)}`);
    expect(textFragment(PAGE, `${whole}b`)).toContain(',');
  });

  test('joins the fragment that an address has already', () => {
    expect(linkTo('Abe met Putin.', `${PAGE}#top`)).toBe(`${PAGE}#top:~:text=Abe%20met%20Putin.`);
    expect(linkTo('Abe met Putin.', `${PAGE}?a=1&b=2`)).toBe(
      `${PAGE}?a=1&b=2#:~:text=Abe%20met%20Putin.`,
    );
  });

  test.each(['a long line without a blank '.replaceAll(' ', '_').repeat(9), '𠮷'.repeat(99)])(
    'is an address however the quote is written',
    (quote) => {
      const link = textFragment(PAGE, quote);
      expect(URL.canParse(link)).toBe(true);
      expect(decodeURIComponent(link)).not.toMatch(/\p{Surrogate}|\ufffd/u);
    },
  );

  test('is an address even where the quote holds half a character', () => {
    expect(textFragment(PAGE, 'a \ud83d b')).toBe(`${PAGE}#:~:text=a%20%EF%BF%BD%20b`);
  });

  test('is the page where there is nothing to go to', () => {
    expect(textFragment(PAGE, ' \n ')).toBe(PAGE);
  });
});

describe('the citation', () => {
  test('of an article is the article', () => {
    const article = anArticle({
      id: 'new-friends',
      title: 'New Friends',
      author: 'Dmitry Streltsov',
      publisher: 'The Moscow Times',
      published: '2017-03-20',
      url: PAGE,
      paragraphs: ['Abe met Putin.'],
    });
    expect(anArchive([article]).ask('Abe').excerpts[0]).toMatchObject({
      passage: { id: 'new-friends#1', text: 'Abe met Putin.' },
      citation: {
        title: 'New Friends',
        author: 'Dmitry Streltsov',
        publisher: 'The Moscow Times',
        published: '2017-03-20',
        url: PAGE,
        link: `${PAGE}#:~:text=Abe%20met%20Putin.`,
      },
      sources: [],
      article: { id: 'new-friends', title: 'New Friends', kind: 'article' },
    });
  });

  test('of an article without an author names none', () => {
    const [excerpt] = anArchive([anArticle({ paragraphs: ['Abe.'] })]).ask('Abe').excerpts;
    expect(excerpt?.citation).not.toHaveProperty('author');
  });

  test('of a brief is the first source of its paragraph, by the page and not the sentence', () => {
    const brief = aBrief({
      id: 'spring',
      title: 'Spring 2017',
      paragraphs: ['Boats are red.[^times]', 'Abe met Putin.[^mofa][^times]'],
      sources: [
        {
          id: 'times',
          title: 'New Friends',
          author: 'D. Streltsov',
          publisher: 'Times',
          url: `${PAGE}/t`,
        },
        { id: 'mofa', title: 'Talks', publisher: 'MOFA', published: 'n.d.', url: `${PAGE}/m` },
      ],
    });
    const mofa = { title: 'Talks', publisher: 'MOFA', url: `${PAGE}/m`, link: `${PAGE}/m` };
    const times = {
      title: 'New Friends',
      author: 'D. Streltsov',
      publisher: 'Times',
      published: '2017-03-20',
      url: `${PAGE}/t`,
      link: `${PAGE}/t`,
    };
    const [excerpt] = anArchive([brief]).ask('Putin').excerpts;
    expect(excerpt?.citation).toEqual(mofa);
    expect(excerpt?.sources).toEqual([mofa, times]);
    expect(excerpt?.article).toEqual({ id: 'spring', title: 'Spring 2017', kind: 'brief' });
  });
});

describe('a text that is printed on pages', () => {
  const text = 'The catch of the first boat was three tonnes.';
  const article = (url: string | undefined, paragraphs: readonly string[]) => {
    const { ask } = anArchive([anArticle({ ...(url === undefined ? {} : { url }), paragraphs })]);
    return ask('What was the catch of the first boat?').excerpts[0]?.citation.link;
  };

  test.each([
    ['https://example.org/a.pdf', 'https://example.org/a.pdf#page=12'],
    ['https://example.org/a?id=1#nameddest=b', 'https://example.org/a?id=1#page=12'],
  ])('is linked at its page: %s', (url, link) => {
    const before = ['<!-- page 2 -->', 'Another page.\nOf two lines.', '<!-- page 12 -->', 'Head.'];
    expect(article(url, [...before, text, '<!-- page 13 -->', 'The last page.'])).toBe(link);
  });

  test('is linked as a page of the web is where no page is marked before it', () => {
    expect(article('https://example.org/a', [text, '<!-- page 2 -->', 'After.'])).toContain(
      '#:~:text=',
    );
    expect(article('https://example.org/a', ['<!-- page two -->', text])).toContain('#:~:text=');
  });
});
