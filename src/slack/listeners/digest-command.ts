import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { noDigestMessage } from '../../blocks/notice.ts';
import { guessLanguage } from '../../text/language.ts';
import { privately } from '../send.ts';
import type { Turns } from '../turn.ts';

/** `/digest` stands in the manifest already; until there is one, it says so. */
export function digestCommand(turns: Turns): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ body, command, ack }) => {
    const notice = noDigestMessage(guessLanguage(command.text) ?? 'en');
    await turns.of(body)?.say(() => ack(privately(notice)));
  };
}
