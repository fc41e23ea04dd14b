import type { AllMiddlewareArgs, AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import type { Message } from '../blocks/message.ts';
import type { Asked } from '../store/claims.ts';
import { type Place, postIn, privately } from './send.ts';
import type { Turns } from './turn.ts';

type Say = (message: Message) => Promise<void>;

/** Remembers, while a delivery is handled, how to say something where the person asked. */
export type Places = {
  readonly remember: Middleware<AnyMiddlewareArgs>;
  /** `undefined` where there is no such place, as for a delivery that could not be authorised. */
  readonly sayIn: (body: object) => Say | undefined;
};

export function createPlaces(turns: Turns): Places {
  const byBody = new WeakMap<object, Say>();
  return {
    async remember(args) {
      const say = sayFor(args, turns.of(args.body)?.asked);
      if (say !== undefined) byBody.set(args.body, say);
      await args.next();
    },
    sayIn: (body) => byBody.get(body),
  };
}

/**
 * Where a message is answered: a mention in its thread, or in the one it begins; a direct message in
 * its thread, but none is begun.
 */
export function placeOf({ entry, channel, ts, threadTs }: Asked): Place {
  const thread = threadTs ?? (entry === 'mention' ? ts : undefined);
  return thread === undefined ? { channel } : { channel, threadTs: thread };
}

function sayFor(
  args: AnyMiddlewareArgs & AllMiddlewareArgs,
  asked: Asked | undefined,
): Say | undefined {
  if ('command' in args) {
    return async (message) => {
      // Without an acknowledgement Slack shows an error of its own. A second one is refused over
      // HTTP, which does no harm, and ignored over a socket.
      await args.ack().catch(() => undefined);
      await args.respond(privately(message));
    };
  }
  if (asked === undefined) return undefined;
  return async (message) => {
    await args.client.chat.postMessage(postIn(placeOf(asked), message));
  };
}
