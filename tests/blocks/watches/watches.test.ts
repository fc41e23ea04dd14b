import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/blocks/kit/message.ts';
import { foundMessage } from '../../../src/blocks/watches/found.ts';
import { watchList } from '../../../src/blocks/watches/list.ts';
import { watchMessage } from '../../../src/blocks/watches/watch.ts';
import type { Watch } from '../../../src/store/records/watching/watches.ts';
import { LANGUAGES } from '../../../src/text/language.ts';
import { hostileExcerpt, hostileText } from '../hostile/excerpts.ts';
import { messageFaults } from '../message-faults.ts';

const aWatch = (question: string, about: Partial<Watch> = {}): Watch => ({
  id: '0b5c7f3e-1d7e-4a55-9c57-000000000000',
  team: 'T1',
  audience: 'person',
  owner: 'U1',
  setBy: 'U1',
  language: 'en',
  question,
  delivery: 'at-once',
  createdAt: Date.UTC(2026, 4, 3),
  ...about,
});

/** The channel that is told is named as Slack names it. */
const faultsIn = ({ text, blocks }: Message): readonly string[] =>
  messageFaults({ text: text.replaceAll('<#C1>', '#general'), blocks });

const about = fc.constantFrom<Partial<Watch>>(
  {},
  { audience: 'channel', owner: 'C1', delivery: 'digest' },
  { pausedAt: Date.UTC(2026, 5, 1) },
);

describe.each(LANGUAGES)('in %s, whatever was asked and found', (language) => {
  const reader = { view: 'list', page: 0, language, timeZone: 'Asia/Tokyo' } as const;

  test('a watch and the list of them are messages that Slack takes', () => {
    fc.assert(
      fc.property(hostileText, about, fc.boolean(), (question, rest, hasDigest) => {
        const shown = { watch: aWatch(question, rest), hasDigest, canBeHere: true };
        expect(faultsIn(watchMessage('Watching.', shown, reader))).toEqual([]);
        const many = Array.from({ length: 20 }, () => shown);
        for (const page of [0, 1, 2, 9]) {
          expect(faultsIn(watchList(many, { ...reader, page }))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    expect(faultsIn(watchList([], reader))).toEqual([]);
  });

  test('what was found is a message that Slack takes', () => {
    const found = fc.array(
      hostileExcerpt.map((excerpt) => ({ mark: 'ab12', excerpt })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(hostileText, about, found, (question, rest, all) => {
        expect(faultsIn(foundMessage(aWatch(question, rest), all, language))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
