import type { WebClient } from '@slack/web-api';
import { below, type Message, textAlone } from '../../blocks/kit/message.ts';
import { buttonWordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Log } from '../../log.ts';
import type { Asked } from '../../store/records/claims.ts';
import type { Language } from '../../text/language.ts';
import { isRefusal, slackErrorCode } from '../connection/error-code.ts';
import type { Observer } from '../delivery/observer.ts';
import { placeOf } from './places.ts';
import { plainly, postIn } from './send.ts';

/** Where a message came to stand. */
export type Posted = { readonly channel?: string; readonly ts?: string };

/** Posts a reply where it was asked for; where Slack refuses, in the next best way. */
export type Posting = (
  client: WebClient,
  asked: Asked,
  message: Message,
  language: Language,
) => Promise<Posted>;

/** What Slack says of a message that it would take in another form. */
const IN_OTHER_FORM: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
]);

export function createPosting(log: Log, observer: Observer): Posting {
  const tellOperator = (error: unknown, sentence: string): void => {
    observer.failed(slackErrorCode(error) ?? 'unknown');
    log.error({ err: error }, sentence);
  };
  return async (client, asked, message, language) => {
    const post = (said: Message) => client.chat.postMessage(postIn(placeOf(asked), said));
    try {
      return await post(message);
    } catch (error) {
      if (isInOtherForm(slackErrorCode(error))) {
        tellOperator(error, 'Slack refused the blocks of a reply: it was posted as text alone.');
        return post(textAlone(message));
      }
      if (asked.entry !== 'mention' || !isRefusal(error)) throw error;
      tellOperator(
        error,
        'A mention could not be answered in its channel: it was answered directly.',
      );
      return client.chat.postMessage(
        postIn({ channel: asked.asker }, elsewhere(message, language)),
      );
    }
  };
}

/** Puts a message in the place of one of the bot's own; `false` where Slack keeps that as it is. */
export async function updateReply(
  client: WebClient,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  message: Message,
): Promise<boolean> {
  const { parse, ...said } = plainly(message);
  const update = (of: Pick<Message, 'text' | 'blocks'>) =>
    client.chat.update({ channel, ts, parse, text: of.text, blocks: [...of.blocks] });
  try {
    await update(said);
    return true;
  } catch (error) {
    if (!isRefusal(error) || slackErrorCode(error) === 'ratelimited') throw error;
    if (!isInOtherForm(slackErrorCode(error))) return false;
    await update(textAlone(message));
    return true;
  }
}

/** Deletes one of the bot's own messages: whether it is gone, by this call or another. */
export async function deleteOwn(
  client: WebClient,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): Promise<boolean> {
  try {
    await client.chat.delete({ channel, ts });
    return true;
  } catch (error) {
    const code = slackErrorCode(error);
    if (code === 'message_not_found') return true;
    if (!isRefusal(error) || code === 'ratelimited') throw error;
    return false;
  }
}

/** The reply to a mention, where it is not in the channel of the mention. */
export const elsewhere = (message: Message, language: Language): Message =>
  below(buttonWordsIn(language).noPlace, message);

/** Whether Slack would take the message as text alone. */
export const isInOtherForm = (code: string | undefined): boolean =>
  code !== undefined && IN_OTHER_FORM.has(code);
