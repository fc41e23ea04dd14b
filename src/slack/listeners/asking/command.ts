import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Answering } from '../../asking/answering.ts';
import type { Turns } from '../../delivery/turn.ts';
import { privately } from '../../posting/send.ts';

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
