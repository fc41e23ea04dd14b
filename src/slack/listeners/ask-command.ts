import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Answering } from '../answering.ts';
import { privately } from '../send.ts';
import type { Turns } from '../turn.ts';

/** `/ask question`: the acknowledgement itself carries the reply, so there is one message. */
export function askCommand(
  answer: Answering,
  turns: Turns,
): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ body, ack }) => {
    const turn = turns.of(body);
    if (turn?.asked === undefined) return;
    const { message, record } = await answer(turn.asked);
    if (await turn.say(() => ack(privately(message)))) await record();
  };
}
