import type { Log } from '../../log.ts';
import type { PostedReply } from '../../store/records/claiming/replies.ts';
import type { Asked, Claims } from '../../store/records/claims.ts';
import { isUnconfirmed } from '../connection/error-code.ts';
import { Unconfirmed } from '../connection/unconfirmed.ts';
import type { Patience } from './patience.ts';

/** A claimed delivery, with the right to answer it once. */
export type Turn = {
  /** Of the claim; absent where the store is away. */
  readonly id?: string;
  /** Absent for a delivery that is no question. */
  readonly asked: Asked | undefined;
  /**
   * Posts, unless another process has taken this over or a reply is posted already; whether it did.
   * A `post` that fails may be followed by another, so that there can be an apology. Throws
   * `Unconfirmed` where it may stand there all the same. `posted` says afterwards where to find it.
   */
  readonly say: (
    post: () => Promise<unknown>,
    posted?: () => PostedReply | undefined,
  ) => Promise<boolean>;
  /** Ends the claim where nothing was to be said. */
  readonly end: () => Promise<void>;
  /** Keeps the claim as it is, for the next start to take it up. */
  readonly leave: () => void;
};

type Held = {
  readonly id: string;
  readonly asked?: Asked;
  /** For what is delivered once, to this process alone: somebody waits, and the store does not stop it. */
  readonly patience?: Patience;
};

export function createTurn(claims: Claims, { id, asked, patience }: Held, log: Log): Turn {
  let state: 'claimed' | 'wanted' | 'posting' | 'posted' | 'lost' = 'claimed';
  const orLog = async (change: Promise<void>): Promise<void> => {
    // The reply stands: that the store does not know of it must not bring an apology after it.
    await change.catch((err: unknown) => log.error({ err }, 'A claim could not be ended.'));
  };
  const begun = async (): Promise<boolean> => {
    if (patience === undefined) return claims.begin(id);
    return patience.wait(claims.begin(id)).catch((err: unknown) => {
      log.error({ err }, 'The store is away: a question is answered all the same.');
      return true;
    });
  };
  return {
    id,
    asked,
    async say(post, posted) {
      if (state === 'claimed' || state === 'wanted') {
        state = 'wanted';
        state = (await begun()) ? 'posting' : 'lost';
      }
      if (state !== 'posting') return false;
      await confirmed(post);
      state = 'posted';
      await orLog(claims.finish(id, posted?.()));
      return true;
    },
    // What was to be said and could not be, for the store was gone, is left for the next start.
    async end() {
      if (state === 'claimed') await orLog(claims.drop(id));
    },
    leave() {
      state = 'lost';
    },
  };
}

/** For a command or a press while the store is away: Slack delivers it once, and somebody waits. */
export const untrackedTurn = (asked: Asked): Turn => ({
  asked,
  async say(post) {
    await confirmed(post);
    return true;
  },
  end: async () => {},
  leave() {},
});

async function confirmed(post: () => Promise<unknown>): Promise<void> {
  try {
    await post();
  } catch (error) {
    throw isUnconfirmed(error) ? new Unconfirmed(error) : error;
  }
}

/** The turns of deliveries at work, by their bodies: Bolt hands these on as they are. */
export type Turns = {
  readonly set: (body: object, turn: Turn) => void;
  readonly of: (body: object) => Turn | undefined;
};

export function createTurns(): Turns {
  const byBody = new WeakMap<object, Turn>();
  return {
    set: (body, turn) => void byBody.set(body, turn),
    of: (body) => byBody.get(body),
  };
}
