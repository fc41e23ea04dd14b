import type { ModalView } from '@slack/types';
import type { Occurrence } from '../../../digest/schedule/due.ts';
import { localTime } from '../../../digest/settings/local-time.ts';
import type { ShownTopics } from '../../../digest/settings/read-topics.ts';
import type { Settings } from '../../../digest/settings/settings.ts';
import type { Language } from '../../../text/language.ts';
import { linesMessage } from '../../kit/lines.ts';
import type { Message } from '../../kit/message.ts';
import { readingModal } from '../../kit/modal.ts';
import { noticeMessage } from '../../kit/notice.ts';
import { digestActionWordsIn } from '../command/words/words-in.ts';
import { momentForPeople } from '../settings/days.ts';
import { setLines } from '../settings/settings.ts';
import { digestFormWordsIn } from './words/words-in.ts';

type Saved = {
  readonly settings: Settings;
  readonly topics: ShownTopics;
  /** When the next edition is due; absent where the digest is paused. */
  readonly next?: Occurrence;
  /** Milliseconds since 1970: what a clock there shows. */
  readonly now?: number;
  /** Whether the bot can post there as things are. */
  readonly isInvited: boolean;
};

/** What was kept, as it was understood, in place of the form. */
export function digestSavedView(
  { settings, topics, next, now, isInvited }: Saved,
  language: Language,
): ModalView {
  const { saved: words, zoneNow } = digestFormWordsIn(language);
  const { zone } = settings;
  const nowLine = now === undefined ? [] : [zoneNow(zone, localTime(now, zone).time)];
  const nextLine =
    next === undefined
      ? []
      : [digestActionWordsIn(language).next(momentForPeople(next.at, zone, language))];
  const message = linesMessage(
    words.saved,
    [...setLines(settings, topics, language), ...nowLine, ...nextLine],
    isInvited ? [] : [words.invite],
  );
  return readingModal(words.title, message.blocks, language);
}

/** Above the form of a channel that somebody chose without knowing how it is set. */
export const takenSentence = (language: Language): string =>
  digestFormWordsIn(language).saved.taken;

/** Above a form whose digest somebody else has set otherwise meanwhile: how it is set now. */
export const changedMessage = (
  settings: Settings,
  topics: ShownTopics,
  language: Language,
): Message =>
  linesMessage(digestFormWordsIn(language).saved.changed, setLines(settings, topics, language));

/** The same where it was switched off. */
export const goneMessage = (language: Language): Message =>
  noticeMessage(digestFormWordsIn(language).saved.gone);

/** To the person in the channel itself: only there does Slack say whether both are in it. */
export const settingMessage = (
  settings: Settings,
  topics: ShownTopics,
  language: Language,
): Message =>
  linesMessage(digestFormWordsIn(language).saved.inChannel, setLines(settings, topics, language));
