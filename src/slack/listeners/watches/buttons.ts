import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Message } from '../../../blocks/kit/message.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import {
  readWatchValue,
  type WatchAction,
  type WatchView,
} from '../../../blocks/watches/actions.ts';
import { watchedQuestion, watchMessage } from '../../../blocks/watches/watch.ts';
import { watchWordsIn } from '../../../blocks/watches/words/words-in.ts';
import type { Watch } from '../../../store/records/watching/watches.ts';
import type { Language } from '../../../text/language.ts';
import { reach } from '../../posting/reach.ts';
import { plainly, privately } from '../../posting/send.ts';
import { audienceOf, mayChange } from '../../watches/audience.ts';
import { teamOf } from '../team-of.ts';
import { listFor, type WatchCaller } from './command.ts';
import type { WatchParts } from './parts.ts';

type Listener = Middleware<SlackActionMiddlewareArgs<BlockAction>>;

/** A press of a button about a watch; who pressed may do so. */
type Press = WatchCaller & { readonly client: WebClient; readonly watch: Watch };

/** Does what a button says; a sentence where that cannot be. */
type Act = (press: Press, parts: WatchParts) => Promise<string | undefined>;

const ACTS: Readonly<Record<WatchAction, Act>> = {
  pause: (press, parts) => changed(press, parts, { isPaused: true }),
  resume: (press, parts) => changed(press, parts, { isPaused: false }),
  atOnce: (press, parts) => changed(press, parts, { delivery: 'at-once' }),
  digest: withDigest,
  here: toChannel,
  me: toPerson,
  async end({ watch }, { watches }) {
    await watches.end(watch.id);
    return undefined;
  },
};

async function changed(
  { watch }: Press,
  { watches }: WatchParts,
  change: Parameters<WatchParts['watches']['change']>[1],
): Promise<undefined> {
  await watches.change(watch.id, change);
}

async function withDigest(press: Press, parts: WatchParts): Promise<string | undefined> {
  const { watch, language } = press;
  const { hasDigest } = await parts.watching.show(watch);
  if (!hasDigest) return watchWordsIn(language).noDigest;
  return changed(press, parts, { delivery: 'digest' });
}

async function toChannel(press: Press, parts: WatchParts): Promise<string | undefined> {
  const { client, watch, channel, language } = press;
  const words = watchWordsIn(language);
  if (channel === undefined || !/^[CG]/.test(channel)) return words.notHere;
  const audience = { audience: 'channel', owner: channel } as const;
  if ((await audienceOf(client, audience, parts.audience)) !== 'there') return words.notHere;
  return (await parts.watches.hand(watch.id, audience)) ? undefined : words.sameHere;
}

async function toPerson(press: Press, { watches }: WatchParts): Promise<string | undefined> {
  const { watch, person, language } = press;
  const isHanded = await watches.hand(watch.id, { audience: 'person', owner: person });
  return isHanded ? undefined : watchWordsIn(language).setBefore;
}

/** Finds the watch, asks whether this person may change it, does it, and shows what is so now. */
export const onWatch =
  (action: WatchAction, parts: WatchParts): Listener =>
  async (args) => {
    await args.ack();
    const { body, client } = args;
    const target = readWatchValue('value' in args.action ? args.action.value : undefined);
    if (target === undefined) return;
    const person = await parts.people.find(client, body.user.id);
    const channel = body.channel?.id;
    const caller = {
      team: teamOf(body),
      person: body.user.id,
      language: target.language,
      timeZone: person.timeZone,
      ...(channel === undefined ? {} : { channel }),
    };
    const words = watchWordsIn(target.language);
    const watch = await parts.watches.find(caller.team, target.id);
    if (watch === undefined) return say(args, target.view, noticeMessage(words.gone));
    if (!(await mayChange(client, watch, caller, parts.channels))) {
      return tell(args, noticeMessage(words.notYours));
    }
    const refusal = await ACTS[action]({ ...caller, client, watch }, parts);
    if (refusal !== undefined) return tell(args, noticeMessage(refusal));
    if (target.view === 'home') return parts.home.publish(client, caller.team, caller.person);
    if (target.view === 'list') {
      return say(args, 'list', await listFor(client, caller, target.page, parts));
    }
    const now = await parts.watches.find(caller.team, target.id);
    const message =
      now === undefined
        ? noticeMessage(words.ended(watchedQuestion(watch)))
        : await asItIs(now, caller, parts);
    await say(args, target.view, message);
  };

/** *Newer* and *older* under the list. */
export const watchPages =
  (parts: WatchParts): Listener =>
  async (args) => {
    await args.ack();
    const { body, client, action } = args;
    const target = readWatchValue('value' in action ? action.value : undefined);
    if (target === undefined) return;
    const { timeZone } = await parts.people.find(client, body.user.id);
    const { language, page } = target;
    const caller = { team: teamOf(body), person: body.user.id, language, timeZone };
    await say(args, 'list', await listFor(client, caller, page, parts));
  };

async function asItIs(watch: Watch, caller: WatchCaller, { watching }: WatchParts) {
  const { language, channel, timeZone } = caller;
  const shown = await watching.show(watch, channel);
  const reader = { view: 'one', page: 0, language, timeZone } as const;
  return watchMessage(stateOf(watch, language), shown, reader);
}

function stateOf({ pausedAt }: Watch, language: Language): string {
  const words = watchWordsIn(language);
  return pausedAt === undefined ? words.set : words.isPaused;
}

type Args = Parameters<Listener>[0];

/** In place of what was pressed; under what others see too, or may look for later, beside it. */
async function say(args: Args, view: WatchView, message: Message): Promise<void> {
  if (view === 'found' || view === 'home') return tell(args, message);
  const { respond } = args;
  if (args.body.channel === undefined) return tell(args, message);
  await reach(
    () => respond({ ...plainly(message), replace_original: true }),
    () => tell(args, message),
  );
}

/** To this person alone. */
async function tell({ body, client, respond }: Args, message: Message): Promise<void> {
  const directly = () => client.chat.postMessage({ channel: body.user.id, ...plainly(message) });
  if (body.channel === undefined) await directly();
  else await reach(() => respond({ ...privately(message), replace_original: false }), directly);
}
