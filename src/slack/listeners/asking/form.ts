import type { Middleware, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { replyView } from '../../../blocks/windows/ask.ts';
import { decoded } from '../../../typed/decoded.ts';
import type { Answering } from '../../asking/answering.ts';
import type { Turns } from '../../delivery/turn.ts';

/** The window to ask in: the reply takes its place. */
export function askForm(
  answer: Answering,
  turns: Turns,
): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> {
  return async ({ body, ack }) => {
    const turn = turns.of(body);
    if (turn?.asked === undefined) return;
    const { message, language, record } = await answer(turn.asked);
    // Above the reply stands what was typed, whatever was read out of it.
    const view = replyView(decoded(turn.asked.text), message, language);
    if (await turn.say(() => ack({ response_action: 'update', view }))) await record();
  };
}
