import { localTime } from '../../../digest/settings/local-time.ts';
import type { ShownTopics } from '../../../digest/settings/read-topics.ts';
import { type Status, UNTIL_RESUMED } from '../../../digest/status.ts';
import type { Language } from '../../../text/language.ts';
import { type Line, linesMessage } from '../../kit/lines.ts';
import type { Message } from '../../kit/message.ts';
import { noticeMessage } from '../../kit/notice.ts';
import { dayWithWeekday, momentForPeople } from '../settings/days.ts';
import { setLines } from '../settings/settings.ts';
import { reasonInWords } from './reason.ts';
import { commandWordsIn } from './words/words-in.ts';

/** Days without an edition that are told of one by one. */
const SKIPPED_LIMIT = 5;

/** A status with what Slack and the archive know of it. */
export type StatusAbout = {
  readonly status: Status;
  readonly topics: ShownTopics;
  /** Where the last edition stands, where Slack says so. */
  readonly permalink?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
};

export const noDigestMessage = (language: Language): Message =>
  noticeMessage(commandWordsIn(language).status.none);

/** How a digest is set and how it does. */
export function digestStatusMessage(about: StatusAbout, language: Language): Message {
  const { settings } = about.status;
  const words = commandWordsIn(language).status;
  return linesMessage(words.heading, [
    ...(settings === undefined
      ? [words.faultySettings]
      : setLines(settings, about.topics, language)),
    ...stateLines(about, language),
    lastLine(about, language),
    ...skippedLines(about.status, language),
    ...faultLines(about.status, language),
  ]);
}

function stateLines({ status, now }: StatusAbout, language: Language): readonly string[] {
  const { subscription, settings, next, inHand } = status;
  const { fault, pausedUntil = 0 } = subscription;
  const words = commandWordsIn(language).status;
  if (fault !== undefined) {
    return [words.stopped(reasonInWords({ state: 'failed', reason: fault }, language))];
  }
  const zone = settings?.zone ?? 'UTC';
  return [
    ...(pausedUntil <= now ? [] : [pauseLine(pausedUntil, zone, language)]),
    ...(inHand === undefined ? [] : [words.inHand(dayWithWeekday(inHand.localDate, language))]),
    next === undefined ? words.noNext : words.next(momentForPeople(next.at, zone, language)),
  ];
}

function pauseLine(until: number, zone: string, language: Language): string {
  const words = commandWordsIn(language).status;
  if (until >= UNTIL_RESUMED) return words.paused;
  return words.pausedUntil(dayWithWeekday(localTime(until, zone).date, language));
}

function lastLine({ status, permalink }: StatusAbout, language: Language): Line {
  const words = commandWordsIn(language).status;
  const { lastSent, settings } = status;
  if (lastSent === undefined) return words.noLast;
  const text = words.last(momentForPeople(lastSent.changedAt, settings?.zone ?? 'UTC', language));
  return permalink === undefined ? text : { text, url: permalink };
}

function skippedLines({ skipped }: Status, language: Language): readonly string[] {
  const words = commandWordsIn(language).status;
  const more = skipped.length - SKIPPED_LIMIT;
  return [
    ...skipped
      .slice(0, SKIPPED_LIMIT)
      .map((one) =>
        words.skipped(dayWithWeekday(one.localDate, language), reasonInWords(one, language)),
      ),
    ...(more > 0 ? [words.more(more)] : []),
  ];
}

function faultLines({ lastFault }: Status, language: Language): readonly string[] {
  if (lastFault === undefined) return [];
  const day = dayWithWeekday(lastFault.localDate, language);
  return [commandWordsIn(language).status.fault(day, reasonInWords(lastFault, language))];
}
