import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answerMessage } from '../answer-message.ts';
import type { Answering } from '../answering.ts';
import type { Turns } from '../turn.ts';

/** A mention in a channel, or a direct message; what is not claimed asks nothing of us. */
export function message(
  answer: Answering,
  turns: Turns,
): Middleware<SlackEventMiddlewareArgs<'app_mention' | 'message'>> {
  return async ({ body, client }) => {
    const turn = turns.of(body);
    if (turn !== undefined) await answerMessage(turn, answer, client);
  };
}
