import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Answering } from '../answering.ts';
import { conversationOf } from '../places.ts';
import { questionText } from '../question-text.ts';
import { postIn } from '../send.ts';

/** A direct message: no mention is needed, and no thread is begun. */
export function directMessage(answer: Answering): Middleware<SlackEventMiddlewareArgs<'message'>> {
  return async ({ event, client }) => {
    const question = questionText('text' in event ? event.text : undefined);
    const { message, record } = await answer('direct-message', question);
    await client.chat.postMessage(postIn(conversationOf(event), message));
    record();
  };
}
