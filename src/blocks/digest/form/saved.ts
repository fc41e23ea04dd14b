import type { ModalView } from '@slack/types';
import type { Occurrence } from '../../../digest/schedule/due.ts';
import type { ShownTopics } from '../../../digest/settings/read-topics.ts';
import type { Settings } from '../../../digest/settings/settings.ts';
import type { Language } from '../../../text/language.ts';
import { linesMessage } from '../../kit/lines.ts';
import type { Message } from '../../kit/message.ts';
import { readingModal } from '../../kit/modal.ts';
import { digestActionWordsIn } from '../command/action-words.ts';
import { momentForPeople } from '../settings/day-words.ts';
import { setLines } from '../settings/settings.ts';

type SavedWords = {
  readonly title: string;
  readonly saved: string;
  readonly invite: string;
  readonly taken: string;
  /** To the person in the channel that was chosen, before it is kept. */
  readonly inChannel: string;
};

const WORDS: Readonly<Record<Language, SavedWords>> = {
  en: {
    title: 'Daily digest',
    saved: 'The digest is set.',
    invite:
      'I am not in the channel yet, and cannot post there. Please type there: /invite, a space, and my name with an @ before it.',
    taken: 'This channel had a digest already, which was not changed. This is how it is set.',
    inChannel: 'You are setting the digest of this channel:',
  },
  ru: {
    title: 'Ежедневный дайджест',
    saved: 'Дайджест настроен.',
    invite:
      'Меня ещё нет в канале, и публиковать там я не могу. Наберите там /invite, пробел и моё имя с @ перед ним.',
    taken: 'У этого канала уже был дайджест, он не изменён. Вот как он настроен.',
    inChannel: 'Вы настраиваете дайджест этого канала:',
  },
  ja: {
    title: '毎日のダイジェスト',
    saved: 'ダイジェストを設定しました。',
    invite:
      'まだチャンネルに参加していないため、投稿できません。そのチャンネルで「/invite @ボットの名前」と入力して招待してください。',
    taken:
      'このチャンネルにはすでにダイジェストがあり、変更していません。現在の設定は次のとおりです。',
    inChannel: 'このチャンネルのダイジェストを設定しています：',
  },
};

type Saved = {
  readonly settings: Settings;
  readonly topics: ShownTopics;
  /** When the next edition is due; absent where the digest is paused. */
  readonly next?: Occurrence;
  /** Whether the bot can post there as things are. */
  readonly isInvited: boolean;
};

/** What was kept, as it was understood, in place of the form. */
export function digestSavedView(
  { settings, topics, next, isInvited }: Saved,
  language: Language,
): ModalView {
  const words = WORDS[language];
  const nextLine =
    next === undefined
      ? []
      : [digestActionWordsIn(language).next(momentForPeople(next.at, settings.zone, language))];
  const message = linesMessage(
    words.saved,
    [...setLines(settings, topics, language), ...nextLine],
    isInvited ? [] : [words.invite],
  );
  return readingModal(words.title, message.blocks, language);
}

/** Above the form of a channel that somebody chose without knowing how it is set. */
export const takenSentence = (language: Language): string => WORDS[language].taken;

/** To the person in the channel itself: only there does Slack say whether both are in it. */
export const settingMessage = (
  settings: Settings,
  topics: ShownTopics,
  language: Language,
): Message => linesMessage(WORDS[language].inChannel, setLines(settings, topics, language));
