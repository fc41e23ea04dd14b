import type { Language } from '../../../text/language.ts';
import { richSection, richText } from '../../kit/elements.ts';
import { escapeMrkdwn } from '../../kit/escape.ts';
import type { Message } from '../../kit/message.ts';
import { noticeMessage } from '../../kit/notice.ts';
import type { FaultKind } from './words/words.ts';
import { digestWordsIn } from './words/words-in.ts';

/** Slack's word for what became of a channel, as far as people can be told more than the word. */
const KINDS: ReadonlyMap<string, FaultKind> = new Map([
  ['is_archived', 'archived'],
  ['not_in_channel', 'not-in-channel'],
  ['channel_not_found', 'not-found'],
  ['shared_channel', 'shared'],
  ['unseen_channel', 'unseen'],
  ['outside_reader', 'outside'],
]);

/** To whoever set up a digest that cannot be posted any more. */
export function digestFaultMessage(
  { channel, reason }: { readonly channel: string; readonly reason: string },
  language: Language,
): Message {
  const sentence = digestWordsIn(language).fault(MARK, reason)[KINDS.get(reason) ?? 'refused'];
  const [before = '', after] = sentence.split(MARK);
  if (after === undefined) return noticeMessage(sentence);
  return {
    text: `${escapeMrkdwn(before)}<#${channel}>${escapeMrkdwn(after)}`,
    blocks: [
      richSection(
        ...(before === '' ? [] : [richText(before)]),
        { type: 'channel', channel_id: channel },
        richText(after),
      ),
    ],
  };
}

/** Stands in a sentence where the channel belongs; no sentence has one of its own. */
const MARK = '\u0000';
