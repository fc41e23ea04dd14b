import { reasonInWords } from '../../../blocks/digest/command/reason.ts';
import { noDigestMessage } from '../../../blocks/digest/command/status.ts';
import { digestActionWordsIn } from '../../../blocks/digest/command/words/words-in.ts';
import { dayWithWeekday, momentForPeople } from '../../../blocks/digest/settings/days.ts';
import { linesMessage } from '../../../blocks/kit/lines.ts';
import type { Message } from '../../../blocks/kit/message.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import { readPause, startOfDay } from '../../../digest/schedule/pause-date.ts';
import { localTime } from '../../../digest/settings/local-time.ts';
import { UNTIL_RESUMED } from '../../../digest/status.ts';
import type { Language } from '../../../text/language.ts';
import type { DigestParts, Run } from '../../digest/call.ts';

/** `/digest pause`, with or without a date until which. */
export const pause: Run = async (call, parts) => {
  const { language, rest } = call;
  const words = digestActionWordsIn(language);
  const subscription = await parts.subscriptions.find(call);
  const status = subscription && (await parts.digests.status(subscription.id));
  if (subscription === undefined || status === undefined) return noDigestMessage(language);
  const zone = status.settings?.zone ?? 'UTC';
  const until = readPause(rest, localTime(parts.now(), zone).date);
  switch (until.kind) {
    case 'unread':
      return noticeMessage(words.unread);
    case 'past':
      return noticeMessage(words.past(dayWithWeekday(until.date, language)));
    case 'open':
      await parts.subscriptions.pause(subscription.id, UNTIL_RESUMED);
      return noticeMessage(words.paused);
    case 'until':
      await parts.subscriptions.pause(subscription.id, startOfDay(until.date, zone));
      return withNext(
        words.pausedUntil(dayWithWeekday(until.date, language)),
        subscription.id,
        parts,
        language,
      );
  }
};

/** `/digest resume`: what is due from now on goes out again. */
export const resume: Run = async (call, parts) => {
  const subscription = await parts.subscriptions.find(call);
  if (subscription === undefined) return noDigestMessage(call.language);
  const reason = await parts.digests.resume(subscription);
  const { resumed, stillStopped } = digestActionWordsIn(call.language);
  if (reason !== undefined) {
    return noticeMessage(stillStopped(reasonInWords({ state: 'failed', reason }, call.language)));
  }
  return withNext(resumed, subscription.id, parts, call.language);
};

/** A sentence, and when the next edition is due. */
async function withNext(
  sentence: string,
  id: string,
  { digests }: DigestParts,
  language: Language,
): Promise<Message> {
  const { next, settings } = (await digests.status(id)) ?? {};
  if (next === undefined || settings === undefined) return noticeMessage(sentence);
  const moment = momentForPeople(next.at, settings.zone, language);
  return linesMessage(sentence, [digestActionWordsIn(language).next(moment)]);
}
