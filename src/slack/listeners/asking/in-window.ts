import type { BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { escapeMrkdwn } from '../../../blocks/kit/escape.ts';
import { replyView } from '../../../blocks/windows/ask.ts';
import type { Answering } from '../../asking/answering.ts';
import { reach } from '../../posting/reach.ts';
import { plainly } from '../../posting/send.ts';
import { teamOf } from '../team-of.ts';

type Pressed = { readonly body: BlockAction; readonly client: WebClient };

/** The reply to what was asked by a press: in a window, or directly where that is too late. */
export async function answerInWindow(
  answer: Answering,
  asked: string,
  { body, client }: Pressed,
  open: (view: ModalView) => Promise<unknown>,
): Promise<void> {
  const { message, question, language, record } = await answer({
    entry: 'form',
    team: teamOf(body),
    channel: '',
    asker: body.user.id,
    text: escapeMrkdwn(asked),
  });
  const view = replyView(question, message, language);
  await reach(
    () => open(view),
    () => client.chat.postMessage({ channel: body.user.id, ...plainly(message) }),
  );
  await record();
}
