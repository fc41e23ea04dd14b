import { describe, expect, test } from 'vitest';
import { viewFaults } from '../../../slack-workspace/src/block-rules/check-view.ts';
import { faultLine } from '../../../slack-workspace/src/block-rules/faults.ts';
import { type HomeContent, homeView } from '../../../src/blocks/home/home.ts';
import { addArticleView, articleErrors } from '../../../src/blocks/windows/add-article.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { anArticle } from '../../archive-builders.ts';
import { linesOf } from '../lines-of.ts';
import { literalFaults } from '../message-faults.ts';

const HOSTILE =
  '<!channel> <@U1> & *b* `c` \u202e\u0000\u200b<https://evil.example|here> \ud800 end';

const aHome = (about: Partial<HomeContent> = {}): HomeContent => ({
  language: 'en',
  timeZone: 'Europe/London',
  today: '2026-11-24',
  isAdmin: true,
  archive: { articles: 2, passages: 30, added: [], faults: [], notices: [] },
  week: { asked: 0, answered: 0 },
  gaps: [],
  digests: [],
  failing: [],
  watches: [],
  isEditor: true,
  chosen: [],
  ...about,
});

const aGap = (about: object = {}) => ({
  questionId: 'q1',
  text: 'Where?',
  language: 'en',
  people: 1,
  askedAt: Date.UTC(2026, 10, 24, 23, 30),
  ...about,
});

const full = (text: string): Partial<HomeContent> => ({
  archive: {
    articles: 60_000,
    passages: 600_000,
    added: Array.from({ length: 9 }, (_, nth) => ({
      ...anArticle({ id: `a${nth}` }),
      title: text,
    })),
    faults: Array.from({ length: 5000 }, (_, line) => ({ file: text, line, message: text })),
    notices: Array.from({ length: 5000 }, () => ({ kind: 'draft' as const, file: text })),
  },
  week: { asked: 12_345, answered: 12_000 },
  gaps: Array.from({ length: 5000 }, (_, nth) => aGap({ questionId: `q${nth}`, text })),
  digests: Array.from({ length: 500 }, (_, nth) => ({
    channel: `C${nth}`,
    isFaulty: nth % 2 === 0,
    pausedUntil: Date.UTC(2099, 0, 1),
  })),
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['of an empty archive', {}],
    ['that is as full as it can be', full('Long '.repeat(200))],
    ['of hostile texts', full(HOSTILE)],
  ])('a Home %s is one that Slack takes, and takes for text', (_, about) => {
    for (const isAdmin of [true, false]) {
      const view = homeView(aHome({ ...about, language, isAdmin }));
      expect(viewFaults('home', view).map(faultLine)).toEqual([]);
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      expect(view.blocks.flatMap((block) => literalFaults(block, block.type))).toEqual([]);
      expect(JSON.stringify(view)).not.toContain('mrkdwn');
    }
  });

  test('the window for an article is one that Slack takes, and says what to mend', () => {
    for (const question of [undefined, HOSTILE, 'Long '.repeat(200)]) {
      const about = question === undefined ? {} : { question };
      const typed = {
        title: HOSTILE,
        text: HOSTILE.repeat(300).slice(0, 3000),
        text4: '🙏'.repeat(3000),
      };
      const full = ['text', 'text4'] as const;
      const view = addArticleView({ language, ...about });
      const again = addArticleView({ language, ...about, typed, full });
      expect(viewFaults('modal', again).map(faultLine)).toEqual([]);
      const told = again.blocks.filter(({ type }) => type === 'section');
      expect(told.flatMap((block) => literalFaults(block, block.type))).toEqual([]);
      expect(viewFaults('modal', view).map(faultLine)).toEqual([]);
      expect(view.blocks.flatMap((block) => literalFaults(block, block.type))).toEqual([]);
    }
    const fields = ['title', 'publisher', 'published', 'url', 'author', 'text'] as const;
    const errors = articleErrors(fields, language);
    const blocks = addArticleView({ language }).blocks.map((block) => block.block_id);
    expect(blocks).toEqual(expect.arrayContaining(Object.keys(errors)));
  });
});

test('a gap says when it was asked where the reader is, and by how many', () => {
  const gaps = [aGap({ people: 3 }), aGap({ questionId: 'q2' })];
  const tokyo = homeView(aHome({ gaps, timeZone: 'Asia/Tokyo' }));
  expect(
    linesOf(tokyo.blocks).filter((line) => line.includes('asked on') || /^Asked by/.test(line)),
  ).toMatchInlineSnapshot(`
    [
      "Asked by 3 people, last on 25 November 2026",
      "Last asked on 25 November 2026",
    ]
  `);
});

test('each button of a gap says to a screen reader which question it is about', () => {
  const { blocks } = homeView(aHome({ gaps: [aGap()] }));
  const labels = blocks.flatMap((block) =>
    'elements' in block && block.type === 'actions' ? block.elements : [],
  );
  expect(
    labels.map((one) => ('accessibility_label' in one ? one.accessibility_label : '')),
  ).toMatchInlineSnapshot(`
    [
      "",
      "",
      "Add an article: Where?",
      "Pick a passage: Where?",
      "Dismiss: Where?",
    ]
  `);
});

test.each([
  ['en', '1 article, 1 passage.', '1,234 articles, 5 passages.'],
  ['ru', '1 статья, 1 отрывок.', '1\u00a0234 статьи, 5 отрывков.'],
  ['ja', '記事1件、1段落。', '記事1,234件、5段落。'],
] as const)('in %s it counts as people do', (language, one, many) => {
  const size = (articles: number, passages: number) =>
    linesOf(
      homeView(
        aHome({ language, archive: { articles, passages, added: [], faults: [], notices: [] } }),
      ).blocks,
    );
  expect(size(1, 1)).toContain(one);
  expect(size(1234, 5)).toContain(many);
});
