import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IN_BROWSER } from '../../../slack-workspace/tests/page/browser.ts';
import { citationsFor } from '../../../src/answer/quote/citation.ts';
import type { PageArticle, Passage } from '../../../src/knowledge/article/article.ts';
import type { Language } from '../../../src/text/language.ts';
import { sentences } from '../../../src/text/sentences/sentences.ts';
import { ownArchive } from '../../archive/own-archive.ts';
import { anArticle } from '../../archive-builders.ts';
import { htmlOf, openPages, type Place } from './marked-page.ts';

/** Numbers that look as if by chance, the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Openings and ends that agency texts repeat, in each language. */
const WORDS: Readonly<Record<Language, { starts: string[]; middles: string[]; ends: string[] }>> = {
  en: {
    starts: [
      'The foreign ministry of Japan said in a statement on Tuesday that',
      'Well-known sources in the ministry said, as before, that',
      'A',
    ],
    middles: [
      'the cod quota',
      'the squid quota',
      'the quota for saury and pollock',
      'the A-50 patrol',
    ],
    ends: [
      'was far too small for the crews of Nemuro and would be raised again.',
      'had been agreed with Moscow, and that twelve boats would leave Sapporo at once.',
      'is 40% (of 2015’s).',
    ],
  },
  ru: {
    starts: [
      'Министерство иностранных дел Японии во вторник сообщило, что',
      'Как и прежде, по словам хорошо осведомлённых лиц из-за рубежа,',
      'И',
    ],
    middles: ['квота на треску', 'квота на кальмара', 'квота на сайру и минтай'],
    ends: [
      'слишком мала для рыбаков Нэмуро и её попросят увеличить.',
      'согласована с Москвой, и двенадцать шхун выйдут из Саппоро немедленно.',
      'будет прежней.',
    ],
  },
  ja: {
    starts: [
      '日本の外務省は火曜日に発表した声明の中で、',
      'A 社が北海道の千歳基地に新しく配備される',
      '外務省の関係者によると、これまでと同じように、',
    ],
    middles: ['タラの漁獲枠は', 'イカの漁獲枠は', '戦闘機の整備の契約の総額は'],
    ends: [
      '根室の船団には少なすぎるため、来年また増やすよう求めると述べた。',
      'モスクワとの間で合意され、十二隻の船が直ちに札幌を出港すると述べた。',
      '二百億円に上ると見られている。',
    ],
  },
};

function generatedPage(language: Language, seed: number): PageArticle {
  const roll = dice(seed);
  const { starts, middles, ends } = WORDS[language];
  const pick = (from: readonly string[]): string => from[roll(from.length)] as string;
  const space = language === 'ja' ? '' : ' ';
  const sentence = (): string => [pick(starts), pick(middles), pick(ends)].join(space);
  const paragraph = (): string => {
    const kind = roll(8);
    if (kind === 0) return `- ${sentence()}\n- ${sentence()}\n- ${sentence()}`;
    if (kind === 1) {
      const year = 2010 + roll(4);
      const row = (at: number): string => `| ${year + at} | ${pick(middles)} | ${roll(9)} |`;
      return `| ${year} catch | b | c |\n|---|---|---|\n${row(1)}\n${row(2)}\n${row(3)}`;
    }
    if (kind === 2) return `## ${pick(starts)}\n\n${sentence()}`;
    return Array.from({ length: 1 + roll(3) }, sentence).join(space);
  };
  return anArticle({
    id: `${language}${seed}`,
    language,
    paragraphs: Array.from({ length: 6 }, paragraph),
  });
}

type Quote = {
  readonly article: PageArticle;
  readonly page: number;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
};

/** Sentences of a page to link to: of each page a few, spread over it. */
function quotesOf(article: PageArticle, page: number, count: number): Quote[] {
  const all = article.passages.flatMap(({ text }, passage) =>
    sentences(text)
      .filter(([start, end]) => end - start <= 320)
      .map(([start, end]) => ({ article, page, passage, start, end })),
  );
  return all.filter((_, at) => (at + page) % Math.ceil(all.length / count) === 0);
}

/** Where in a passage, by its position on the page, a quote begins. */
function placeOf({ text }: Passage, passage: number, start: number): Place {
  const before = text.slice(0, start).split('\n');
  return { passage, line: before.length - 1, at: before.at(-1)?.length ?? 0 };
}

/** Whether the words of a quote, or the first two cells of a row, stand on the page before it too. */
function isRepeated({ article, passage, start, end }: Quote): boolean {
  const quote = article.passages[passage]?.text.slice(start, end) ?? '';
  const telling = quote.split(' / ').slice(0, 2).join(' / ');
  const before = article.passages.slice(0, passage).map(({ text }) => text);
  const above = article.passages[passage]?.text.slice(0, start) ?? '';
  return [...before, above].some((text) => text.includes(telling));
}

describe('a link lands on its quote in a browser', IN_BROWSER, () => {
  let shipped: PageArticle[];
  const generated = (['en', 'ru', 'ja'] as const).flatMap((language) =>
    Array.from({ length: 67 }, (_, seed) => generatedPage(language, seed + 1)),
  );
  let pages: Awaited<ReturnType<typeof openPages>>;

  beforeAll(async () => {
    const { articles } = (await ownArchive()).archive.index;
    // The pages of a brief's sources are elsewhere; its own text is as good as any to link to.
    shipped = articles.map((article) => ({ ...article, kind: 'article', url: 'https://e.org' }));
    pages = await openPages();
    pages.add(...[...shipped, ...generated].map(htmlOf));
  });
  afterAll(() => pages.close());

  async function lost(quotes: readonly Quote[]): Promise<string[]> {
    const missed: string[] = [];
    for (const { article, page, passage, start, end } of quotes) {
      const found = article.passages[passage];
      if (found === undefined) throw new Error('a quote has a passage');
      const quote = found.text.slice(start, end);
      const [citation] = citationsFor(
        { ...article, url: pages.addressOf(page) },
        found,
        quote,
        start,
      );
      const { ofQuote, outside } = await pages.follow(
        citation?.link ?? '',
        placeOf(found, passage, start),
        quote.length,
      );
      // Of a row that no other cell than its first tells apart, that one is left unmarked.
      const least = quote.includes(' / ') ? 0.5 : 0.9;
      if (ofQuote < least || outside > 0.05) {
        missed.push(
          `${ofQuote.toFixed(2)} ${outside.toFixed(2)} ${quote} <- ${decodeURIComponent(citation?.link ?? '')}`,
        );
      }
    }
    return missed;
  }

  test('in every article of the archive', async () => {
    const quotes = shipped.flatMap((article, page) => quotesOf(article, page, 2));
    expect(quotes.length).toBeGreaterThan(shipped.length);
    expect(await lost(quotes)).toEqual([]);
  });

  test.each(['en', 'ru', 'ja'] as const)(
    'on pages whose paragraphs begin alike: %s',
    async (language) => {
      const quotes = generated
        .map((article, at) => ({ article, page: shipped.length + at }))
        .filter(({ article }) => article.language === language)
        .flatMap(({ article, page }) => quotesOf(article, page, 1));
      const told = quotes.filter((quote) => !isRepeated(quote));
      expect(told.length).toBeGreaterThan(40);
      expect(await lost(told)).toEqual([]);
    },
  );

  test.each<[what: string, paragraphs: string[]]>([
    [
      'a sentence that stood before, after other words',
      ['It rained. The quota is small.', 'It snowed. The quota is small.'],
    ],
    [
      'a sentence that began a paragraph before',
      ['The quota is small. It rained.', 'Снег. The quota is small.'],
    ],
    ['a Russian sentence', ['Шёл дождь. Квота мала.', 'Шёл снег. Квота мала.']],
    ['a Japanese sentence', ['雨が降った。漁獲枠は小さい。', '雪が降った。漁獲枠は小さい。']],
    [
      'a paragraph below another than before',
      ['One.', 'The quota is small.', 'Two.', 'The quota is small.'],
    ],
    ['an item of a list', ['- One.\n- The quota is small.\n- Two.\n- The quota is small.']],
    [
      'a sentence with hyphens, commas and ampersands',
      ['A well-known 2+2, and more.', 'R&D, a well-known 2+2, and more.'],
    ],
  ])('where it stands twice: %s', async (_what, paragraphs) => {
    const article = anArticle({ paragraphs });
    const page = pages.add(htmlOf(article));
    const passage = article.passages.length - 1;
    const found = article.passages[passage];
    const [start, end] = sentences(found?.text ?? '').at(-1) ?? [0, 0];
    const quote = found?.text.slice(start, end) ?? '';
    if (found === undefined) throw new Error('a page has passages');
    const [citation] = citationsFor(
      { ...article, url: pages.addressOf(page) },
      found,
      quote,
      start,
    );
    const { ofQuote, outside } = await pages.follow(
      citation?.link ?? '',
      placeOf(found, passage, start),
      quote.length,
    );
    expect([ofQuote > 0.9, outside < 0.05], citation?.link).toEqual([true, true]);
  });
});
