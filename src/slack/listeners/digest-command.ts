import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { noDigestMessage } from '../../blocks/notice.ts';
import { guessLanguage } from '../../text/language.ts';
import { privately } from '../send.ts';

/** `/digest` stands in the manifest already; until there is one, it says so. */
export function digestCommand(): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ command, ack }) => {
    await ack(privately(noDigestMessage(guessLanguage(command.text) ?? 'en')));
  };
}
