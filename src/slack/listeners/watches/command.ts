import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Message } from '../../../blocks/kit/message.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import { leadOf } from '../../../blocks/reply/reply.ts';
import { watchList } from '../../../blocks/watches/list.ts';
import { watchMessage } from '../../../blocks/watches/watch.ts';
import { watchWordsIn } from '../../../blocks/watches/words/words-in.ts';
import { MOST_WATCHES } from '../../../store/records/watching/watches.ts';
import type { Language } from '../../../text/language.ts';
import { readWatchWords } from '../../../typed/commands/watch-words.ts';
import { askable } from '../../../typed/named-people.ts';
import { readTyped } from '../../../typed/read-typed.ts';
import { reach } from '../../posting/reach.ts';
import { plainly, privately } from '../../posting/send.ts';
import type { WatchParts } from './parts.ts';

/** `/ask watch QUESTION` and `/ask watches`; whatever else is typed is somebody else's. */
export const watchCommand =
  (parts: WatchParts): Middleware<SlackCommandMiddlewareArgs> =>
  async ({ body, ack, client, respond }) => {
    const typed = readWatchWords(body.text);
    if (typed === undefined) return;
    // At once: looking at the store and at the archive may take longer than there is.
    await ack();
    const { language, timeZone } = await parts.people.find(client, body.user_id);
    const caller = {
      team: body.team_id,
      person: body.user_id,
      channel: body.channel_id,
      language,
      timeZone,
    };
    const said =
      typed.kind === 'list'
        ? await listFor(client, caller, 0, parts)
        : await watchTyped(typed.question, caller, parts);
    await reach(
      () => respond(privately(said)),
      () => client.chat.postMessage({ channel: caller.person, ...plainly(said) }),
    );
  };

/** Somebody who asks for watches, and where. */
export type WatchCaller = {
  readonly team: string;
  readonly person: string;
  readonly channel?: string;
  readonly language: Language;
  readonly timeZone: string;
};

/** The list of what somebody may see. */
export async function listFor(
  client: WebClient,
  { team, person, language, timeZone }: WatchCaller,
  page: number,
  { watching }: Pick<WatchParts, 'watching'>,
): Promise<Message> {
  const all = await watching.of(client, team, person);
  const shown = await Promise.all(all.map((watch) => watching.show(watch)));
  return watchList(shown, { view: 'list', page, language, timeZone });
}

async function watchTyped(
  typedQuestion: string,
  caller: WatchCaller,
  { watching, look }: WatchParts,
): Promise<Message> {
  const words = watchWordsIn(caller.language);
  const typed = readTyped(typedQuestion);
  if (typed.kind !== 'question') return noticeMessage(words.how);
  const question = askable(typed.question);
  const { ask } = await look(caller);
  const reply = await ask(question);
  if (reply.kind === 'nothing' && reply.reason !== 'not-found') {
    return noticeMessage(reply.reason === 'empty' ? words.how : leadOf(reply));
  }
  return setWatch({ question, language: reply.language }, caller, { watching });
}

/** Sets a watch of a person's own and says so, with what can be done about it. */
export async function setWatch(
  about: { readonly question: string; readonly earlier?: string; readonly language: Language },
  { team, person, channel, timeZone }: WatchCaller,
  { watching }: Pick<WatchParts, 'watching'>,
): Promise<Message> {
  const words = watchWordsIn(about.language);
  const made = await watching.set({
    ...about,
    team,
    audience: 'person',
    owner: person,
    setBy: person,
    ...(channel?.startsWith('D') ? { place: channel } : {}),
  });
  if (made.kind === 'full') return noticeMessage(words.full(MOST_WATCHES));
  const shown = await watching.show(made.watch, channel);
  const sentence = made.kind === 'made' ? words.set : words.setBefore;
  const { language } = about;
  return watchMessage(sentence, shown, { view: 'one', page: 0, language, timeZone });
}
