import type { Button, KnownBlock } from '@slack/types';
import type { Watch } from '../../store/records/watching/watches.ts';
import type { Language } from '../../text/language.ts';
import { dayForPeople } from '../kit/date.ts';
import { plainSection, plainText, richLine, richText } from '../kit/elements.ts';
import { escapedLength, escapeMrkdwn, literal } from '../kit/escape.ts';
import { LABEL_LIMIT, shorten } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { wordsIn } from '../reply/words/words-in.ts';
import {
  foundValue,
  WATCH_ACTIONS,
  WATCH_WHY,
  type WatchAction,
  type WatchTarget,
  watchValue,
} from './actions.ts';
import { watchWordsIn } from './words/words-in.ts';

const QUESTION_LIMIT = 300;

/** A watch, and what can be done about it where it is shown. */
export type ShownWatch = {
  readonly watch: Watch;
  /** A channel in which it may be told instead. */
  readonly canBeHere?: boolean;
  /** Where it is told there is a digest. */
  readonly hasDigest: boolean;
};

/** Who looks, and where. */
export type WatchReader = Omit<WatchTarget, 'id'> & { readonly timeZone: string };

/** What was asked, short enough to stand beside other things. */
export const watchedQuestion = ({ question }: Pick<Watch, 'question'>): string =>
  shorten(literal(question).trim(), QUESTION_LIMIT, escapedLength) || '…';

/** One watch: its question, how it is told, what can be done. Three blocks. */
export function watchBlocks(shown: ShownWatch, reader: WatchReader): readonly KnownBlock[] {
  const { watch } = shown;
  const { language } = reader;
  const [before, after] = tellingOf(watch, language);
  const channel = { type: 'channel', channel_id: watch.owner } as const;
  return [
    plainSection(wordsIn(language).quoted(watchedQuestion(watch))),
    {
      type: 'rich_text',
      elements: [
        richLine(
          ...(before === '' ? [] : [richText(before)]),
          ...(watch.audience === 'channel' ? [channel] : []),
          richText(`${after}${rest(watch, reader)}`),
        ),
      ],
    },
    { type: 'actions', elements: actionsOf(shown).map((action) => button(action, watch, reader)) },
  ];
}

/** The same in plain words, escaped. */
export function watchText({ watch }: ShownWatch, reader: WatchReader): string {
  const { language } = reader;
  const [before, after] = tellingOf(watch, language);
  const channel = watch.audience === 'channel' ? `<#${watch.owner}>` : '';
  const line = `${escapeMrkdwn(before)}${channel}${escapeMrkdwn(after + rest(watch, reader))}`;
  return `${escapeMrkdwn(wordsIn(language).quoted(watchedQuestion(watch)))}\n${line}`;
}

/** One watch below a sentence. */
export const watchMessage = (
  sentence: string,
  shown: ShownWatch,
  reader: WatchReader,
): Message => ({
  text: `${escapeMrkdwn(sentence)}\n${watchText(shown, reader)}`,
  blocks: [plainSection(sentence), ...watchBlocks(shown, reader)],
});

/** What stands before and after the name of the channel. */
function tellingOf({ audience, delivery }: Watch, language: Language): readonly [string, string] {
  const { tells } = watchWordsIn(language);
  const how = delivery === 'digest' ? 'digest' : 'atOnce';
  return audience === 'channel' ? tells.channel[how] : ['', tells.person[how]];
}

function rest({ createdAt, pausedAt }: Watch, { language, timeZone }: WatchReader): string {
  const words = watchWordsIn(language);
  const { comma } = wordsIn(language);
  const day = (at: number): string => dayForPeople(at, timeZone, language);
  const paused = pausedAt === undefined ? '' : comma + words.paused(day(pausedAt));
  return comma + words.since(day(createdAt)) + paused;
}

function actionsOf({ watch, canBeHere, hasDigest }: ShownWatch): readonly WatchAction[] {
  const { audience, delivery, pausedAt } = watch;
  return [
    ...(canBeHere === true && audience === 'person' ? (['here'] as const) : []),
    ...(audience === 'channel' ? (['me'] as const) : []),
    ...(delivery === 'digest' ? (['atOnce'] as const) : []),
    ...(delivery === 'at-once' && hasDigest ? (['digest'] as const) : []),
    pausedAt === undefined ? 'pause' : 'resume',
    'end',
  ];
}

export function button(action: WatchAction, watch: Watch, target: Omit<WatchTarget, 'id'>): Button {
  const text = watchWordsIn(target.language).buttons[action];
  return {
    type: 'button',
    action_id: WATCH_ACTIONS[action],
    text: plainText(text),
    value: watchValue({ ...target, id: watch.id }),
    // Of many buttons with the same text, a screen reader tells which is which.
    accessibility_label: shorten(`${text}: ${watchedQuestion(watch)}`, LABEL_LIMIT),
  };
}

/** Why something was told. */
export function whyButton(watch: Watch, mark: string, language: Language): Button {
  const text = watchWordsIn(language).buttons.why;
  return {
    type: 'button',
    action_id: WATCH_WHY,
    text: plainText(text),
    value: foundValue({ id: watch.id, mark, language }),
    accessibility_label: shorten(`${text}: ${watchedQuestion(watch)}`, LABEL_LIMIT),
  };
}
