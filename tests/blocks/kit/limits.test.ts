import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewFaults } from '../../../slack-workspace/src/block-rules/check-view.ts';
import { faultLine } from '../../../slack-workspace/src/block-rules/faults.ts';
import { sourcesMessage } from '../../../src/blocks/home/sources.ts';
import { literal } from '../../../src/blocks/kit/escape.ts';
import { shorten } from '../../../src/blocks/kit/limits.ts';
import { below } from '../../../src/blocks/kit/message.ts';
import { replyMessage } from '../../../src/blocks/reply/reply.ts';
import { buttonWordsIn } from '../../../src/blocks/reply/words/words-in.ts';
import { replyView } from '../../../src/blocks/windows/ask.ts';
import { citationView } from '../../../src/blocks/windows/citation.ts';
import { contextView } from '../../../src/blocks/windows/context.ts';
import { whyView } from '../../../src/blocks/windows/why.ts';
import { anArticle } from '../../archive-builders.ts';
import { anAnswer, anExcerptOfABrief } from '../../builders.ts';
import { hostileText } from '../hostile/excerpts.ts';
import { hostileReply } from '../hostile/replies.ts';
import { messageFaults } from '../message-faults.ts';

const anyButtons = fc.record({
  questionId: fc.stringMatching(/^[\w-]{1,64}$/),
  page: fc.nat(3),
  passages: fc.nat(12),
  isShareable: fc.boolean(),
  surface: fc.constantFrom('message' as const, 'modal' as const),
});

const anyAbout = fc.record(
  {
    buttons: anyButtons,
    sharedBy: fc.constant('U01ANNA'),
    before: hostileText.map((text) => buttonWordsIn('en').answered(shorten(literal(text), 300))),
  },
  { requiredKeys: ['buttons'] },
);

/** Who shares is the one thing that is a mention, and Slack is to read it as one. */
const faultsOf = (message: Parameters<typeof messageFaults>[0]): readonly string[] =>
  messageFaults({ ...message, text: message.text.replace('<@U01ANNA>', '') }).filter(
    (fault) => !/^blocks\[[01]\]\.elements\.0\.elements\.1: not literal text$/.test(fault),
  );

/** On a machine that others keep busy, too. */
const BUSY_MS = 90_000;

describe('whatever a question or an article holds', () => {
  test(
    'a reply with its buttons keeps within what Slack takes, shared or not',
    () => {
      fc.assert(
        fc.property(hostileReply, anyAbout, (reply, about) => {
          const message = replyMessage(reply, [], about);
          expect(faultsOf(message)).toEqual([]);
          expect(faultsOf(below(buttonWordsIn(reply.language).noPlace, message))).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
    BUSY_MS,
  );

  test.each(['en', 'ru', 'ja'] as const)(
    'a reply of any length can stand below a sentence that says why it is there, in %s',
    (language) => {
      const lengths = Array.from({ length: 115 }, (_, nth) => nth * 7);
      const faults = lengths.flatMap((length) => {
        const url = `https://example.org/${'p'.repeat(length)}`;
        const citation = { title: 't'.repeat(200), url, link: url };
        const excerpts = [0, 1, 2].map((nth) =>
          anExcerptOfABrief({
            quote: `${'word '.repeat(length / 5)}${nth}`,
            highlights: Array.from({ length: 20 }, (_, at) => [at * 5, at * 5 + 4] as const),
            citation,
          }),
        );
        const buttons = { questionId: 'q'.repeat(64), page: 1, passages: 12, isShareable: true };
        const about = { sharedBy: 'U01ANNA', buttons: { ...buttons, surface: 'message' } as const };
        const message = replyMessage(anAnswer({ excerpts, language }), [], about);
        return faultsOf(below(buttonWordsIn(language).noPlace, message));
      });
      expect(faults).toEqual([]);
    },
  );

  test('the buttons come last, and every quote stands with its citation before them', () => {
    fc.assert(
      fc.property(hostileReply, anyButtons, (reply, buttons) => {
        const { blocks } = replyMessage(reply, [], { buttons });
        const types = blocks.map(({ type }) => type);
        const first = types.indexOf('actions');
        expect(types.slice(first < 0 ? types.length : first).join()).toMatch(
          /^(?:actions)?(?:,(?:context_)?actions)?$/,
        );
        for (const block of blocks) {
          if (block.type !== 'rich_text') continue;
          expect(block.elements.map(({ type }) => type).slice(0, 2)).toEqual([
            'rich_text_quote',
            'rich_text_section',
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test(
    'its windows keep within what Slack takes',
    () => {
      fc.assert(
        fc.property(hostileReply, hostileText, anyButtons, (reply, neighbour, buttons) => {
          const { language, excerpts, question } = reply;
          const around = excerpts.map((one) => ({ ...one, previous: neighbour, next: neighbour }));
          const message = replyMessage(reply, [], { buttons: { ...buttons, surface: 'modal' } });
          for (const view of [
            contextView(around, language),
            whyView(reply),
            citationView(excerpts, language),
            replyView(question, message, language),
          ]) {
            expect(viewFaults('modal', view).map(faultLine)).toEqual([]);
            expect(JSON.stringify(view).length).toBeLessThan(250_000);
          }
        }),
        { numRuns: 150 },
      );
    },
    BUSY_MS,
  );

  test('the list of articles keeps within what Slack takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostileText, hostileText), { maxLength: 25 }),
        fc.nat(5),
        (titles, page) => {
          const articles = titles.map(([title, publisher], at) => ({
            ...anArticle({ id: `a${at}` }),
            title,
            publisher,
          }));
          const message = sourcesMessage(articles, { page, language: 'en' }, '2026-11-24');
          expect(messageFaults(message)).toEqual([]);
        },
      ),
    );
  });
});
