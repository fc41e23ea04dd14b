import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewFaults } from '../../../../slack-workspace/src/block-rules/check-view.ts';
import { digestHelpMessage } from '../../../../src/blocks/digest/command/help.ts';
import { postedNowMessage } from '../../../../src/blocks/digest/command/now.ts';
import { askOffMessage, readOffValue } from '../../../../src/blocks/digest/command/off.ts';
import {
  digestStatusMessage,
  noDigestMessage,
} from '../../../../src/blocks/digest/command/status.ts';
import { digestForm } from '../../../../src/blocks/digest/form/form.ts';
import { digestSavedView, settingMessage } from '../../../../src/blocks/digest/form/saved.ts';
import { type Status, UNTIL_RESUMED } from '../../../../src/digest/status.ts';
import type { Edition } from '../../../../src/store/records/edition-row.ts';
import { LANGUAGES, type Language } from '../../../../src/text/language.ts';
import { someSettings } from '../../../digest/builders.ts';
import { hostileText } from '../../hostile/excerpts.ts';
import { linesOf } from '../../lines-of.ts';
import { literalFaults, messageFaults } from '../../message-faults.ts';

const NOW = Date.UTC(2026, 10, 24, 0, 30);

/** Twenty topics of eighty characters make a text long; Slack cuts none below 40,000. */
const TEXT_LIMIT = 8000;

const anEdition = (about: Partial<Edition> = {}): Edition => ({
  id: 'e1',
  subscriptionId: 's1',
  localDate: '2026-11-23',
  key: 'k1',
  state: 'sent',
  ts: '1700000000.000100',
  plannedAt: NOW,
  changedAt: NOW,
  ...about,
});

const aStatus = (about: Partial<Status> = {}): Status => ({
  subscription: {
    id: 's1',
    team: 'T1',
    channel: 'C1',
    settings: {},
    createdBy: 'U1',
    createdAt: 0,
    changedAt: 0,
  },
  settings: someSettings(),
  next: { at: NOW, date: '2026-11-24' },
  skipped: [],
  ...about,
});

const NO_TOPICS = { names: [], words: [] };

const statusLines = (status: Status, language: Language): readonly string[] =>
  linesOf(digestStatusMessage({ status, topics: NO_TOPICS, now: NOW }, language).blocks);

describe('the status says in words', () => {
  test.each([
    ['nothing-new', 'skipped', 'there was nothing new'],
    ['missed', 'skipped', 'I was not running then; its news went into the next edition'],
    ['too-late', 'failed', 'it was too late in the day by the time it could be posted'],
    ['is_archived', 'failed', 'the channel is archived'],
    ['restricted_action', 'failed', 'Slack refused it (restricted_action)'],
    ['constructor', 'failed', 'Slack refused it (constructor)'],
    [
      'missing_scope',
      'unknown',
      'it may have been posted: Slack did not confirm it, and I cannot check (missing_scope); it will not be posted twice',
    ],
  ] as const)('what %s means', (reason, state, words) => {
    const edition = anEdition({ state, reason });
    const status = aStatus(state === 'skipped' ? { skipped: [edition] } : { lastFault: edition });
    expect(statusLines(status, 'en').at(-1)).toBe(
      state === 'skipped'
        ? `• No edition on Monday, 23 November 2026: ${words}.`
        : `• Last error, Monday, 23 November 2026: ${words}.`,
    );
  });

  test('that more days were skipped than it names', () => {
    const skipped = [1, 2, 3, 4, 5, 6, 7].map((day) =>
      anEdition({ state: 'skipped', reason: 'paused', localDate: `2026-11-0${day}` }),
    );
    const lines = statusLines(aStatus({ skipped }), 'ru');
    expect(lines.filter((line) => line.includes('Выпуска не было'))).toHaveLength(5);
    expect(lines.at(-1)).toBe('• Более ранних дней без выпуска: 2.');
  });

  test('that it has stopped, rather than a date on which nothing may come', () => {
    const { next: _, ...status } = aStatus();
    const subscription = { ...status.subscription, fault: 'is_archived' };
    const lines = statusLines({ ...status, subscription }, 'ja');
    expect(lines).toContain('• 停止しました：チャンネルがアーカイブされています。');
    expect(lines.join()).not.toContain('次回');
  });

  test('that the settings cannot be read', () => {
    const { settings: _, next: __, ...status } = aStatus();
    expect(statusLines(status, 'en')).toContain(
      '• The settings cannot be read. Set them again with /digest.',
    );
  });
});

const EDITIONS = (['planned', 'sending', 'sent', 'skipped', 'failed', 'unknown'] as const).map(
  (state) => anEdition({ state, reason: 'not_in_channel' }),
);

describe.each(LANGUAGES)('in %s', (language) => {
  test('Slack takes every message', () => {
    const full = {
      status: aStatus({
        subscription: { ...aStatus().subscription, pausedUntil: NOW + 1e9 },
        inHand: anEdition({ state: 'sending' }),
        lastSent: anEdition(),
        lastFault: anEdition({ state: 'unknown', reason: 'no-answer' }),
        skipped: [anEdition({ state: 'skipped', reason: 'paused' })],
      }),
      topics: { names: ['Kuril Islands'], words: ['fish'] },
      permalink: 'https://example.slack.com/archives/C1/p1700000000000100',
      now: NOW,
    };
    const open = { ...full.status.subscription, pausedUntil: UNTIL_RESUMED };
    const messages = [
      noDigestMessage(language),
      digestHelpMessage(language),
      askOffMessage('s1', language),
      settingMessage(someSettings(), full.topics, language),
      digestStatusMessage(full, language),
      digestStatusMessage({ ...full, status: { ...full.status, subscription: open } }, language),
      postedNowMessage({ kind: 'none' }, undefined, language),
      postedNowMessage({ kind: 'nothing' }, undefined, language),
      ...EDITIONS.map((edition) =>
        postedNowMessage({ kind: 'done', edition }, full.permalink, language),
      ),
    ];
    expect(messages.flatMap((message) => messageFaults(message))).toEqual([]);
    // No digest, being posted and not posted are each said of two.
    expect(new Set(messages.map(({ text }) => text)).size).toBe(messages.length - 3);
  });

  test('Slack takes the form and what follows it', () => {
    const about = { team: 'T1', channel: 'C1', language, turn: 0 };
    const fill = { settings: someSettings({ onEmpty: 'say' }), topics: 'fish' };
    const saved = { settings: fill.settings, topics: NO_TOPICS, isInvited: false };
    const views = [
      digestForm({ ...about, isFixed: false }, fill, false),
      digestForm({ ...about, isFixed: true, turn: 1 }, fill, true),
      digestSavedView(saved, language),
      digestSavedView({ ...saved, next: { at: NOW, date: '2026-11-24' } }, language),
    ];
    for (const view of views) {
      expect(viewFaults('modal', view)).toEqual([]);
      expect(literalFaults(view.blocks, 'blocks')).toEqual([]);
    }
  });
});

test('whatever topics and commands hold mentions nobody and misleads nobody', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 20 }), hostileText, (words, typed) => {
      const topics = { names: [], words: words.map((word) => word.slice(0, 80)) };
      const messages = [
        digestStatusMessage({ status: aStatus(), topics, now: NOW }, 'en'),
        digestHelpMessage('en', typed),
      ];
      expect(messages.flatMap((message) => messageFaults(message, TEXT_LIMIT))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('a button of the question whether to turn it off bears only what the bot has put there', () => {
  expect(readOffValue('ja s1')).toEqual({ language: 'ja', subscriptionId: 's1' });
  expect(readOffValue('fr s1')).toBeUndefined();
  expect(readOffValue('')).toBeUndefined();
});
