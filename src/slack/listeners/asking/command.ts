import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Answering } from '../../asking/answering.ts';
import type { Turns } from '../../delivery/turn.ts';
import { reach } from '../../posting/reach.ts';
import { plainly, privately } from '../../posting/send.ts';

/** `/ask question`: the acknowledgement itself carries the reply, so there is one message. */
export function askCommand(
  answer: Answering,
  turns: Turns,
): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ body, ack, client }) => {
    const turn = turns.of(body);
    if (turn?.asked === undefined) return;
    const { message, record } = await answer(turn.asked);
    const isSaid = await turn.say(() =>
      // A late one goes to the response address, which may fail.
      reach(
        () => ack(privately(message)),
        () => client.chat.postMessage({ channel: body.user_id, ...plainly(message) }),
      ),
    );
    if (isSaid) await record();
  };
}
