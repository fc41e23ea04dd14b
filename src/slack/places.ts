import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import type { Message } from '../blocks/message.ts';
import { type Place, postIn, privately } from './send.ts';

type Say = (message: Message) => Promise<void>;

/** Remembers, while a delivery is handled, how to say something where the person asked. */
export type Places = {
  readonly remember: Middleware<AnyMiddlewareArgs>;
  /** `undefined` where there is no such place, as for a delivery that could not be authorised. */
  readonly sayIn: (body: object) => Say | undefined;
};

export function createPlaces(): Places {
  const byBody = new WeakMap<object, Say>();
  return {
    async remember(args) {
      const say = sayFor(args);
      if (say !== undefined) byBody.set(args.body, say);
      await args.next();
    },
    sayIn: (body) => byBody.get(body),
  };
}

/** The thread of a message, or the one it begins. */
export const threadOf = (event: {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
}): Place => ({ channel: event.channel, threadTs: event.thread_ts ?? event.ts });

/** In a direct message a thread is kept, but none is begun. */
export const conversationOf = (event: {
  readonly channel: string;
  readonly thread_ts?: string | undefined;
}): Place =>
  event.thread_ts === undefined
    ? { channel: event.channel }
    : { channel: event.channel, threadTs: event.thread_ts };

function sayFor(args: AnyMiddlewareArgs & AllMiddlewareArgs): Say | undefined {
  if ('command' in args) {
    return async (message) => {
      // Without an acknowledgement Slack shows an error of its own. A second one is refused over
      // HTTP, which does no harm, and ignored over a socket.
      await args.ack().catch(() => undefined);
      await args.respond(privately(message));
    };
  }
  if (!('event' in args)) return undefined;
  const place = placeOf(args.event);
  return place === undefined
    ? undefined
    : async (message) => {
        await args.client.chat.postMessage(postIn(place, message));
      };
}

function placeOf(event: { readonly type: string }): Place | undefined {
  if (!hasText(event, 'channel') || !hasText(event, 'ts')) return undefined;
  const threadTs = hasText(event, 'thread_ts') ? event.thread_ts : undefined;
  const asked = { channel: event.channel, ts: event.ts, thread_ts: threadTs };
  return event.type === 'message' ? conversationOf(asked) : threadOf(asked);
}

function hasText<Key extends string>(value: object, key: Key): value is Record<Key, string> {
  return key in value && typeof (value as Record<string, unknown>)[key] === 'string';
}
