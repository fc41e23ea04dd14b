import type {
  AllMiddlewareArgs,
  AnyMiddlewareArgs,
  Middleware,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { noticeHome } from '../../blocks/home/home.ts';
import type { Message } from '../../blocks/kit/message.ts';
import { messageModal } from '../../blocks/kit/modal.ts';
import { plain } from '../../blocks/steps/outputs.ts';
import type { Asked } from '../../store/records/claims.ts';
import type { Turns } from '../delivery/turn.ts';
import { endStep } from './end-step.ts';
import { placeOf } from './places.ts';
import { reach } from './reach.ts';
import { type Place, plainly, postIn, privately, showIn } from './send.ts';

type Say = (message: Message) => Promise<void>;

/** Remembers, while a delivery is handled, how to say something to the person where they are. */
export type WaysToSay = {
  readonly remember: Middleware<AnyMiddlewareArgs>;
  /** `undefined` where there is no such way, as for a delivery that could not be authorised. */
  readonly sayTo: (body: object) => Say | undefined;
};

export function createWaysToSay(turns: Turns): WaysToSay {
  const byBody = new WeakMap<object, Say>();
  return {
    async remember(args) {
      const say = sayFor(args, turns.of(args.body)?.asked);
      if (say !== undefined) byBody.set(args.body, say);
      await args.next();
    },
    sayTo: (body) => byBody.get(body),
  };
}

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/** To this person alone where Slack allows it, and in direct messages where no other way is left. */
function sayFor(args: Args, asked: Asked | undefined): Say | undefined {
  if ('event' in args) {
    const token = args.context.functionBotAccessToken;
    return asked === undefined ? inHome(args) : sayUnder(asked, args.client, token);
  }
  const person = personIn(args.body);
  if (person === undefined) return undefined;
  const directly: Say = async (message) => {
    await args.client.chat.postMessage({ channel: person, ...plainly(message) });
  };
  if ('command' in args) {
    return async (message) => {
      // Without an acknowledgement Slack shows an error of its own. A second one is refused over
      // HTTP, which does no harm, and ignored over a socket.
      await args.ack().catch(() => undefined);
      await reach(
        () => args.respond(privately(message)),
        () => directly(message),
      );
    };
  }
  if (args.body.type === 'view_submission' && 'view' in args) {
    const { ack } = args as SlackViewMiddlewareArgs<ViewSubmitAction>;
    return (message) => ack({ response_action: 'update', view: messageModal(message) });
  }
  if ('respond' in args && 'response_url' in args.body) {
    const place = placeOfPress(args.body);
    const inThread = place?.threadTs === undefined ? {} : { thread_ts: place.threadTs };
    return (message) =>
      reach(
        () => args.respond({ ...privately(message), replace_original: false, ...inThread }),
        ...(place === undefined
          ? []
          : [() => args.client.chat.postEphemeral(showIn(place, person, message))]),
        () => directly(message),
      );
  }
  return directly;
}

type Standing = { readonly thread_ts?: unknown };

/** Where the message stands that was pressed, or whose menu was used. */
function placeOfPress(body: Args['body']): Place | undefined {
  const { channel, container, message } = body as {
    readonly channel?: { readonly id?: unknown };
    readonly container?: Standing;
    readonly message?: Standing;
  };
  if (typeof channel?.id !== 'string') return undefined;
  const threadTs = container?.thread_ts ?? message?.thread_ts;
  return { channel: channel.id, ...(typeof threadTs === 'string' ? { threadTs } : {}) };
}

/** In place of the Home that could not be shown. */
function inHome({ event, client }: Extract<Args, { event: unknown }>): Say | undefined {
  if (event.type !== 'app_home_opened' || event.tab !== 'home') return undefined;
  return async (message) => {
    await client.views.publish({ user_id: event.user, view: noticeHome(message) });
  };
}

/** To who asked by a mention, or in the direct messages where the question stands; a step of a workflow fails with it. */
export function sayUnder(asked: Asked, client: WebClient, token?: string): Say {
  const { channel, asker, threadTs, step } = asked;
  if (step !== undefined) {
    return ({ text }) => endStep(client, step.execution, { error: plain(text) }, token);
  }
  if (asked.entry === 'direct-message') {
    return async (message) => {
      await client.chat.postMessage(postIn(placeOf(asked), message));
    };
  }
  // Slack shows what only one person sees in a thread that is there, not in one that is to begin.
  const place = { channel, ...(threadTs === undefined ? {} : { threadTs }) };
  return (message) =>
    reach(
      () => client.chat.postEphemeral(showIn(place, asker, message)),
      () => client.chat.postMessage({ channel: asker, ...plainly(message) }),
    );
}

function personIn(body: Args['body']): string | undefined {
  if ('user_id' in body && typeof body.user_id === 'string') return body.user_id;
  const user: unknown = 'user' in body ? body.user : undefined;
  return typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : undefined;
}
