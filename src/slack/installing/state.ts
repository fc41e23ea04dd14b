import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Whoever takes longer begins anew. */
export const STATE_MS = 10 * 60 * 1000;

/** What goes to Slack and comes back, and what stays in the browser that it must come back by. */
type State = { readonly state: string; readonly cookie: string };

type StateFault = 'expired' | 'other-browser';

/** States of installations: signed, so that nothing is kept until one comes back. */
export type States = {
  readonly make: () => State;
  /** What is wrong with one that came back. That it comes back once is for who calls. */
  readonly faultOf: (state: string, cookie: string | undefined) => StateFault | undefined;
};

/** Another copy of the bot may have made it, by a clock that is a little ahead. */
const CLOCKS_MS = 60_000;

const RANDOM_BYTES = 18;

export function createStates(secret: string, now: () => number): States {
  const sign = (what: string, text: string): string =>
    createHmac('sha256', secret).update(`${what}\n${text}`).digest('base64url');
  const cookieOf = (state: string): string => sign('cookie', state);
  return {
    make() {
      const said = `${randomBytes(RANDOM_BYTES).toString('base64url')}.${now().toString(36)}`;
      const state = `${said}.${sign('state', said)}`;
      return { state, cookie: cookieOf(state) };
    },
    faultOf(state, cookie) {
      const at = state.lastIndexOf('.');
      const said = state.slice(0, Math.max(0, at));
      const isOurs = isSame(state.slice(at + 1), sign('state', said));
      if (!isOurs) return 'other-browser';
      if (cookie === undefined || !isSame(cookie, cookieOf(state))) return 'other-browser';
      const age = now() - Number.parseInt(said.split('.')[1] ?? '', 36);
      return age > -CLOCKS_MS && age < STATE_MS ? undefined : 'expired';
    },
  };
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
