import type {
  GlobalShortcut,
  MessageShortcut,
  Middleware,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import { textAlone } from '../../../blocks/kit/message.ts';
import { askView } from '../../../blocks/windows/ask.ts';
import type { Answering } from '../../asking/answering.ts';
import type { Turns } from '../../delivery/turn.ts';
import type { People } from '../../people/people.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { placeOf } from '../../posting/places.ts';
import { reach } from '../../posting/reach.ts';
import { plainly, privately, showIn } from '../../posting/send.ts';

/** *Find sources* in the menu of a message: a private reply beside it. */
export function findSources(
  answer: Answering,
  turns: Turns,
): Middleware<SlackShortcutMiddlewareArgs<MessageShortcut>> {
  return async ({ body, ack, respond, client }) => {
    await ack();
    const turn = turns.of(body);
    if (turn?.asked === undefined) return;
    const { asked } = turn;
    const { message, record } = await answer(asked);
    const { threadTs } = asked;
    const inThread = threadTs === undefined ? {} : { thread_ts: threadTs };
    const isSaid = await turn.say(() =>
      reach(
        () => respond({ ...privately(message), replace_original: false, ...inThread }),
        () => client.chat.postEphemeral(showIn(placeOf(asked), body.user.id, message)),
        () => client.chat.postMessage({ channel: body.user.id, ...plainly(message) }),
        () => client.chat.postMessage({ channel: body.user.id, ...plainly(textAlone(message)) }),
      ),
    );
    if (isSaid) await record();
  };
}

/** *Ask* from anywhere: a window to type in. */
export const openAskForm =
  (people: People): Middleware<SlackShortcutMiddlewareArgs<GlobalShortcut>> =>
  async ({ body, ack, client }) => {
    await ack();
    const { language } = await people.find(client, body.user.id);
    const open = () => client.views.open({ trigger_id: body.trigger_id, view: askView(language) });
    await openOrTell(client, body.user.id, language, open);
  };
