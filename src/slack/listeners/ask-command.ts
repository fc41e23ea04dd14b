import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Answering } from '../answering.ts';
import { questionText } from '../question-text.ts';
import { privately } from '../send.ts';

/** `/ask question`: the acknowledgement itself carries the reply, so there is one message. */
export function askCommand(answer: Answering): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ command, ack }) => {
    const question = questionText(command.text);
    const { message, record } = await answer('command', question);
    await ack(privately(message));
    record();
  };
}
