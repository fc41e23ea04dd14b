import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { answerMessage, type MessageParts } from '../../asking/answer-message.ts';
import type { Turn, Turns } from '../../delivery/turn.ts';

/** A mention in a channel, or a direct message; what is not claimed asks nothing of us. */
export function message(
  parts: MessageParts,
  turns: Turns,
  /** Whether it was something to be added, and has been taken up. */
  takeAddition: (turn: Turn, event: object, client: WebClient) => Promise<boolean>,
): Middleware<SlackEventMiddlewareArgs<'app_mention' | 'message'>> {
  return async ({ body, event, client }) => {
    const turn = turns.of(body);
    if (turn === undefined || (await takeAddition(turn, event, client))) return;
    await answerMessage(turn, parts, client);
  };
}
