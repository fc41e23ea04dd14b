import type { Parts } from '../parts.ts';
import type { Arguments } from './arguments.ts';
import type { Tier } from './rate-limits.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** One method of the Web API. */
export type Method = {
  readonly tier: Tier;
  /** Which scopes allow it, any one of them; none are needed when absent. */
  readonly scopes?: (args: Arguments, parts: Parts) => readonly string[];
  /** What posts are counted by. */
  readonly channel?: (args: Arguments) => string;
  /** For an app-level token (`xapp-…`) rather than the bot's. */
  readonly isForApp?: boolean;
  /** Needs no token at all. */
  readonly isOpen?: boolean;
  /** The answer without `ok`. Throws an `ApiFault` where Slack says no. */
  readonly run: (args: Arguments, parts: Parts) => Fields;
};

export type Methods = Readonly<Record<string, Method>>;

export const anyScope =
  (...scopes: readonly string[]) =>
  (): readonly string[] =>
    scopes;
