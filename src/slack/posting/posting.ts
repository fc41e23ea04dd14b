import type { WebClient } from '@slack/web-api';
import { below, type Message, textAlone } from '../../blocks/kit/message.ts';
import { buttonWordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Log } from '../../log.ts';
import type { Asked } from '../../store/records/claims.ts';
import type { Language } from '../../text/language.ts';
import { isRefusal, slackErrorCode } from '../connection/error-code.ts';
import type { Observer } from '../delivery/observer.ts';
import { placeOf } from './places.ts';
import { postIn } from './send.ts';

/** Posts a reply where it was asked for; where Slack refuses, in the next best way. */
export type Posting = (
  client: WebClient,
  asked: Asked,
  message: Message,
  language: Language,
) => Promise<void>;

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
      await post(message);
    } catch (error) {
      if (isInOtherForm(slackErrorCode(error))) {
        tellOperator(error, 'Slack refused the blocks of a reply: it was posted as text alone.');
        await post(textAlone(message));
        return;
      }
      if (asked.entry !== 'mention' || !isRefusal(error)) throw error;
      tellOperator(
        error,
        'A mention could not be answered in its channel: it was answered directly.',
      );
      const { noPlace } = buttonWordsIn(language);
      await client.chat.postMessage(postIn({ channel: asked.asker }, below(noPlace, message)));
    }
  };
}

/** Whether Slack would take the message as text alone. */
export const isInOtherForm = (code: string | undefined): boolean =>
  code !== undefined && IN_OTHER_FORM.has(code);
