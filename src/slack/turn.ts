import type { Log } from '../log.ts';
import type { Asked, Claims } from '../store/claims.ts';

/** A claimed delivery, with the right to answer it once. */
export type Turn = {
  /** Absent for a delivery that is no question. */
  readonly asked: Asked | undefined;
  /**
   * Posts, unless another process has taken this over or a reply is posted already; whether it did.
   * A `post` that fails may be followed by another, so that there can be an apology.
   */
  readonly say: (post: () => Promise<unknown>) => Promise<boolean>;
  /** Ends the claim where nothing was to be said. */
  readonly end: () => Promise<void>;
};

export function createTurn(
  claims: Claims,
  { id, asked }: { readonly id: string; readonly asked?: Asked },
  log: Log,
): Turn {
  let state: 'claimed' | 'wanted' | 'posting' | 'posted' | 'lost' = 'claimed';
  const orLog = async (change: Promise<void>): Promise<void> => {
    // The reply stands: that the store does not know of it must not bring an apology after it.
    await change.catch((err: unknown) => log.error({ err }, 'A claim could not be ended.'));
  };
  return {
    asked,
    async say(post) {
      if (state === 'claimed' || state === 'wanted') {
        state = 'wanted';
        state = (await claims.begin(id)) ? 'posting' : 'lost';
      }
      if (state !== 'posting') return false;
      await post();
      state = 'posted';
      await orLog(claims.finish(id));
      return true;
    },
    // What was to be said and could not be, for the store was gone, is left for the next start.
    async end() {
      if (state === 'claimed') await orLog(claims.drop(id));
    },
  };
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
