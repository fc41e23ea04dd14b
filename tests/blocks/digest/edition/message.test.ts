import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestFaultMessage } from '../../../../src/blocks/digest/edition/fault.ts';
import { digestMessage, nothingNewMessage } from '../../../../src/blocks/digest/edition/message.ts';
import { DIGEST_TEXT_LIMIT, FOLDER_LIMIT } from '../../../../src/blocks/kit/limits.ts';
import { isFolder, unfolded } from '../../../../src/blocks/kit/message.ts';
import type { Content } from '../../../../src/digest/content/content.ts';
import { LANGUAGES } from '../../../../src/text/language.ts';
import { anExcerpt, anExcerptOfABrief } from '../../../builders.ts';
import { hostileExcerpt, hostileText } from '../../hostile/excerpts.ts';
import { messageFaults } from '../../message-faults.ts';

const someContent = (about: Partial<Content> = {}): Content => ({
  date: '2026-11-24',
  span: 'day',
  since: '2026-11-23',
  language: 'en',
  news: [],
  newArticles: about.news?.length ?? 0,
  moreNews: 0,
  changed: [],
  moreChanged: 0,
  watched: [],
  moreWatched: 0,
  past: [],
  asked: [],
  moreAsked: 0,
  missing: [],
  ...about,
});

const fullContent: Content = someContent({
  news: [
    {
      excerpt: anExcerpt(),
      alsoIn: [anExcerptOfABrief().sources[1] ?? anExcerpt().citation],
      moreIn: 2,
    },
    { excerpt: anExcerptOfABrief(), alsoIn: [], moreIn: 0 },
  ],
  newArticles: 12,
  moreNews: 7,
  changed: [
    {
      citation: anExcerpt().citation,
      before: '2026-11-20',
      after: '2026-11-24',
      isByHand: false,
      differences: [
        {
          kind: 'reworded',
          before: 'They agreed on 2,050 tonnes of salmon.',
          after: 'They agreed on 1,800 tonnes of salmon and trout.',
          gone: [[15, 20]],
          come: [
            [15, 20],
            [38, 47],
          ],
        },
        { kind: 'removed', before: 'No date was set.' },
        { kind: 'added', after: 'They meet again in May.' },
      ],
    },
    {
      citation: { title: 'Minutes', file: 'articles/minutes.md', published: '2026-11-01' },
      before: '2026-11-01',
      after: '2026-11-24',
      isByHand: true,
      differences: [{ kind: 'added', after: 'The minutes were approved.' }],
    },
  ],
  moreChanged: 1,
  past: [{ date: '1855-11-24', excerpt: anExcerpt() }],
  asked: [
    { text: 'Who built the bridge?', isAnswered: false, times: 2 },
    { text: 'When was the first 2+2 meeting?', isAnswered: true, times: 1 },
  ],
  moreAsked: 1,
  missing: [{ name: 'Northern Sea Route', askers: 4 }],
});

const textsIn = (blocks: readonly object[]): readonly (string | undefined)[] =>
  [...JSON.stringify(blocks).matchAll(/"text":"([^"]+)"/g)].map(([, text]) => text);

const hostileSentence = fc.tuple(hostileText, hostileText).map((texts) => texts.join(' '));

const hostileChange = fc.record({
  citation: hostileExcerpt.map(({ citation }) => citation),
  before: fc.constant('2026-11-20'),
  after: fc.constant('2026-11-24'),
  isByHand: fc.boolean(),
  differences: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('added' as const), after: hostileSentence }),
      fc.record({ kind: fc.constant('removed' as const), before: hostileSentence }),
      fc.tuple(hostileSentence, hostileSentence).map(([before, after]) => ({
        kind: 'reworded' as const,
        before,
        after,
        gone: [[0, Math.ceil(before.length / 2)]] as const,
        come: [[Math.floor(after.length / 2), after.length]] as const,
      })),
    ),
    { minLength: 1, maxLength: 5 },
  ),
});

const faultsIn = (content: Content) => messageFaults(digestMessage(content), DIGEST_TEXT_LIMIT);

describe('an edition', () => {
  test('says in its text all that its blocks show', () => {
    expect(digestMessage(fullContent).text).toMatchInlineSnapshot(`
      "Digest, 24 November 2026

      Today: 12 new articles, 3 changed articles, 1 event on this day in earlier years, 3 questions asked here and 1 subject without an answer.

      New in the archive

      “The first such meeting took place on 2 November 2013.”
      Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: “New Friends: Russia and Japan Are Finding Common Ground”
      Also in: Kremlin, 16 December 2016; and 2 more

      The founding article
      “The first such meeting took place on 2 November 2013.”
      Summary in the archive. Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: “New Friends: Russia and Japan Are Finding Common Ground”
      Also: Kremlin, 16 December 2016

      And 7 more.

      Changed

      Dmitry Streltsov, The Moscow Times, 20 March 2017: “New Friends: Russia and Japan Are Finding Common Ground”
      Changed on 24 November 2026. The earlier text is of 20 November 2026.
      Before: “They agreed on 2,050 tonnes of salmon.”
      Now: “They agreed on 1,800 tonnes of salmon and trout.”
      No longer there: “No date was set.”
      And 1 more sentence.

      1 November 2026, articles/minutes.md: “Minutes”
      Corrected by hand on 24 November 2026. The earlier text is of 1 November 2026.
      New: “The minutes were approved.”

      And 1 more article: /ask changes

      On this day

      24 November 1855
      “The first such meeting took place on 2 November 2013.”
      Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: “New Friends: Russia and Japan Are Finding Common Ground”

      Asked here

      • “Who built the bridge?” — no answer found, asked 2 times
      • “When was the first 2+2 meeting?” — answered

      And 1 more question.

      Asked by several people, with no answer in the archive

      • Northern Sea Route: 4 people"
    `);
  });

  test('is one message of headings, quotes and their sources', () => {
    const { blocks } = digestMessage(fullContent);
    expect(blocks.map(({ type }) => type)).toMatchInlineSnapshot(`
      [
        "header",
        "section",
        "container",
        "container",
        "container",
        "container",
        "container",
      ]
    `);
    expect(textsIn(blocks)).toMatchInlineSnapshot(`
      [
        "Digest, 24 November 2026",
        "Today: 12 new articles, 3 changed articles, 1 event on this day in earlier years, 3 questions asked here and 1 subject without an answer.",
        "New in the archive",
        "The first such meeting took place on 2 November 2013.",
        "Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: ",
        "New Friends: Russia and Japan Are Finding Common Ground",
        "Also in: ",
        "Kremlin, 16 December 2016",
        "; and 2 more",
        "The founding article",
        "The first such meeting took place on 2 November 2013.",
        "Summary in the archive. Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: ",
        "New Friends: Russia and Japan Are Finding Common Ground",
        "Also: ",
        "Kremlin, 16 December 2016",
        "And 7 more.",
        "Changed",
        "Dmitry Streltsov, The Moscow Times, 20 March 2017: ",
        "New Friends: Russia and Japan Are Finding Common Ground",
        "Changed on 24 November 2026. The earlier text is of 20 November 2026.",
        "Before:",
        "They agreed on ",
        "2,050",
        " tonnes of salmon.",
        "Now:",
        "They agreed on ",
        "1,800",
        " tonnes of salmon ",
        "and trout",
        ".",
        "No longer there:",
        "No date was set.",
        "And 1 more sentence.",
        "1 November 2026, articles/minutes.md: ",
        "Minutes",
        "Corrected by hand on 24 November 2026. The earlier text is of 1 November 2026.",
        "New:",
        "The minutes were approved.",
        "And 1 more article: /ask changes",
        "On this day",
        "24 November 1855",
        "The first such meeting took place on 2 November 2013.",
        "Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: ",
        "New Friends: Russia and Japan Are Finding Common Ground",
        "Asked here",
        "“Who built the bridge?” — no answer found, asked 2 times",
        "“When was the first 2+2 meeting?” — answered",
        "And 1 more question.",
        "Asked by several people, with no answer in the archive",
        "Northern Sea Route: 4 people",
      ]
    `);
  });

  test.each(LANGUAGES)('is sound in %s, with the words of that language', (language) => {
    expect(faultsIn({ ...fullContent, language })).toEqual([]);
    const { text } = digestMessage({ ...fullContent, language });
    expect(text.split('\n')[0]).toBe(
      {
        en: 'Digest, 24 November 2026',
        ru: 'Дайджест, 24 ноября 2026',
        ja: 'ダイジェスト 2026年11月24日',
      }[language],
    );
  });

  test.each([
    [
      'en',
      '2026-11-23',
      'Today: 12 new articles, 3 changed articles, 1 event on this day in earlier years, 3 questions asked here and 1 subject without an answer.',
    ],
    [
      'en',
      '2026-11-20',
      'Since 20 November 2026: 12 new articles, 3 changed articles, 1 event on this day in earlier years, 3 questions asked here and 1 subject without an answer.',
    ],
    [
      'ru',
      '2026-11-23',
      'Сегодня: 12 новых статей, 3 изменённые статьи, 1 событие этого дня в прошлые годы, 3 вопроса в этом канале и 1 тема без ответа.',
    ],
    [
      'ru',
      '2026-11-20',
      'С 20 ноября 2026: 12 новых статей, 3 изменённые статьи, 1 событие этого дня в прошлые годы, 3 вопроса в этом канале и 1 тема без ответа.',
    ],
    [
      'ja',
      '2026-11-23',
      '今日の内容は、新着記事12件、変更された記事3件、過去の今日の出来事1件、質問3件、回答のないテーマ1件です。',
    ],
    [
      'ja',
      '2026-11-20',
      '2026年11月20日以降の内容は、新着記事12件、変更された記事3件、過去の今日の出来事1件、質問3件、回答のないテーマ1件です。',
    ],
  ] as const)(
    'begins, in %s and since %s, with a sentence that says what is in it',
    (language, since, sentence) => {
      const { text, blocks } = digestMessage({ ...fullContent, language, since });
      expect(text.split('\n')[2]).toBe(sentence);
      expect(JSON.stringify(blocks[1])).toContain(sentence);
    },
  );

  test('folds each section, and is the same under headings where Slack folds none', () => {
    const message = digestMessage(fullContent);
    expect(message.blocks.map(({ type }) => type)).toEqual([
      'header',
      'section',
      ...Array.from({ length: 5 }, () => 'container'),
    ]);
    for (const folder of message.blocks.filter(isFolder)) expect(folder.is_collapsible).toBe(true);
    const flat = unfolded(message).blocks;
    expect(flat.some(isFolder)).toBe(false);
    expect(textsIn(flat)).toEqual(textsIn(message.blocks));
  });

  test('has no more in a folder than Slack takes', () => {
    const news = Array.from({ length: 10 }, () => ({
      excerpt: anExcerpt(),
      alsoIn: [],
      moreIn: 0,
    }));
    const { blocks, text } = digestMessage(someContent({ news, moreNews: 3 }));
    expect(blocks.filter(isFolder).map((one) => one.child_blocks.length)).toEqual([FOLDER_LIMIT]);
    expect(text).toContain('And 4 more.');
  });

  test('shows no heading over nothing', () => {
    const { text, blocks } = digestMessage(someContent({ past: fullContent.past }));
    expect(text).toContain('On this day');
    for (const absent of ['New in', 'Asked', 'more']) {
      expect(text + JSON.stringify(blocks)).not.toContain(absent);
    }
  });

  test('leaves out what does not fit, and counts it', () => {
    const quote = `${'Long words of an archive that quotes without measure. '.repeat(14)}End.`;
    const news = Array.from({ length: 10 }, () => ({
      excerpt: anExcerpt({ quote, citation: { link: `https://example.org/${'a'.repeat(900)}` } }),
      alsoIn: [],
      moreIn: 0,
    }));
    const content = someContent({ news });
    expect(faultsIn(content)).toEqual([]);
    const { text, blocks } = digestMessage(content);
    const shown =
      unfolded({ text, blocks }).blocks.filter(({ type }) => type === 'rich_text').length - 1;
    expect(shown).toBeGreaterThan(3);
    expect(text).toContain(`And ${10 - shown} more.`);
    expect(text.match(/End\./g)).toHaveLength(shown);
  });

  test('whatever it quotes, is valid, within its limits, and mentions nobody', () => {
    const hostileContent = fc.record({
      language: fc.constantFrom(...LANGUAGES),
      date: fc.constant('2026-11-24'),
      since: fc.constantFrom('2026-11-23', '2026-11-20'),
      span: fc.constantFrom('day', 'week'),
      newArticles: fc.nat(300),
      news: fc.array(
        fc.record({
          excerpt: hostileExcerpt,
          alsoIn: fc.array(
            hostileExcerpt.map(({ citation }) => citation),
            { maxLength: 3 },
          ),
          moreIn: fc.nat(9),
        }),
        { maxLength: 10 },
      ),
      moreNews: fc.nat(200),
      changed: fc.array(hostileChange, { maxLength: 3 }),
      moreChanged: fc.nat(20),
      watched: fc.array(fc.record({ question: hostileText, excerpt: hostileExcerpt }), {
        maxLength: 4,
      }),
      moreWatched: fc.nat(30),
      past: fc.array(fc.record({ date: fc.constant('1956-11-24'), excerpt: hostileExcerpt }), {
        maxLength: 2,
      }),
      asked: fc.array(
        fc.record({ text: hostileText, isAnswered: fc.boolean(), times: fc.nat(30) }),
        { maxLength: 3 },
      ),
      moreAsked: fc.nat(30),
      missing: fc.array(fc.record({ name: hostileText, askers: fc.nat(30) }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(hostileContent, (content) => {
        expect(faultsIn(content)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    // On a machine that others keep busy, too.
  }, 90_000);
});

test.each(LANGUAGES)('a day with nothing gets a sentence in %s', (language) => {
  const message = nothingNewMessage({ language, date: '2026-11-24', span: 'day' });
  expect(messageFaults(message)).toEqual([]);
  expect(message.text).toContain(
    { en: 'Nothing new', ru: 'ничего нового', ja: '新着がありません' }[language],
  );
});

describe('whoever set up a digest that has stopped', () => {
  test.each([
    ['is_archived', 'the channel is archived'],
    ['not_in_channel', 'I am not in the channel'],
    ['channel_not_found', 'the channel is gone'],
    ['shared_channel', 'people from outside can now read the channel'],
    ['restricted_action', 'Slack refused it .restricted_action.'],
    ['something_else', 'Slack refused it .something_else.'],
  ])('is told after %s that %s', (reason, expected) => {
    const { text, blocks } = digestFaultMessage({ channel: 'C1', reason }, 'en');
    expect(text).toMatch(new RegExp(`^The digest for <#C1> has stopped: .*${expected}`));
    expect(JSON.stringify(blocks)).toContain('{"type":"channel","channel_id":"C1"}');
  });

  const reasons = ['is_archived', 'shared_channel', 'unseen_channel', 'outside_reader', 'x'];
  test.each(LANGUAGES)('reads it in %s', (language) => {
    for (const reason of reasons) {
      const message = digestFaultMessage({ channel: 'C1', reason }, language);
      expect(messageFaults({ ...message, text: message.text.replace('<#C1>', '') })).toEqual([]);
    }
  });
});
