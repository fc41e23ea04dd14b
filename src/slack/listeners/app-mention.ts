import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Answering } from '../answering.ts';
import { threadOf } from '../places.ts';
import { questionText } from '../question-text.ts';
import { postIn } from '../send.ts';

/** A mention in a channel: answered in its thread. */
export function appMention(answer: Answering): Middleware<SlackEventMiddlewareArgs<'app_mention'>> {
  return async ({ event, client }) => {
    const question = questionText(event.text);
    const { message, record } = await answer('mention', question);
    await client.chat.postMessage(postIn(threadOf(event), message));
    record();
  };
}
