import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answerMessage, type MessageParts } from '../../asking/answer-message.ts';
import type { Turns } from '../../delivery/turn.ts';

/** A mention in a channel, or a direct message; what is not claimed asks nothing of us. */
export function message(
  parts: MessageParts,
  turns: Turns,
): Middleware<SlackEventMiddlewareArgs<'app_mention' | 'message'>> {
  return async ({ body, client }) => {
    const turn = turns.of(body);
    if (turn !== undefined) await answerMessage(turn, parts, client);
  };
}
