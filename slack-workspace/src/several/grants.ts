import { randomBytes } from 'node:crypto';

/** What somebody has agreed to: the app in one workspace, or in all of an organisation. */
export type Grant = {
  readonly kind: 'workspace' | 'organisation';
  /** Of the workspace or the organisation. */
  readonly id: string;
};

type Token = {
  readonly token: string;
  readonly grant: Grant;
  /** Milliseconds since 1970; absent where tokens are not renewed. */
  readonly endsAt?: number;
};

/** Slack takes a code for ten minutes. https://docs.slack.dev/authentication/installing-with-oauth */
const CODE_LIFE_MS = 10 * 60 * 1000;

/** https://docs.slack.dev/authentication/using-token-rotation */
const TOKEN_LIFE_MS = 12 * 60 * 60 * 1000;

/** Codes, tokens and refresh tokens, as Slack gives and takes them back. */
export type Grants = {
  readonly code: (grant: Grant) => string;
  /** The grant that a code is for, once. */
  readonly takeCode: (code: string) => Grant | undefined;
  /** A token, with one to renew it where tokens are renewed. */
  readonly give: (grant: Grant) => Token & { readonly refreshToken?: string };
  /** The grant that a refresh token is for, once. */
  readonly takeRefreshToken: (token: string) => Grant | undefined;
  readonly find: (token: string) => Token | undefined;
  readonly revoke: (token: string) => void;
  /** Takes all tokens of a grant back, also those to renew with. */
  readonly end: (grant: Grant) => void;
};

const random = (): string => randomBytes(16).toString('hex');

export function createGrants(now: () => number, isRenewed: boolean): Grants {
  const codes = new Map<string, { readonly grant: Grant; readonly at: number }>();
  const tokens = new Map<string, Token>();
  const refreshTokens = new Map<string, Grant>();
  const takeFrom = <Value>(map: Map<string, Value>, key: string): Value | undefined => {
    const value = map.get(key);
    map.delete(key);
    return value;
  };
  return {
    code(grant) {
      const code = random();
      codes.set(code, { grant, at: now() });
      return code;
    },
    takeCode(code) {
      const found = takeFrom(codes, code);
      return found !== undefined && now() - found.at < CODE_LIFE_MS ? found.grant : undefined;
    },
    give(grant) {
      const token = `${isRenewed ? 'xoxe.xoxb-1' : 'xoxb'}-${grant.id}-${random()}`;
      const given = { token, grant, ...(isRenewed ? { endsAt: now() + TOKEN_LIFE_MS } : {}) };
      tokens.set(token, given);
      if (!isRenewed) return given;
      const refreshToken = `xoxe-1-${grant.id}-${random()}`;
      refreshTokens.set(refreshToken, grant);
      return { ...given, refreshToken };
    },
    takeRefreshToken: (token) => takeFrom(refreshTokens, token),
    find: (token) => tokens.get(token),
    revoke: (token) => void tokens.delete(token),
    end({ kind, id }) {
      const isOf = (grant: Grant): boolean => grant.kind === kind && grant.id === id;
      for (const [token, { grant }] of tokens) if (isOf(grant)) tokens.delete(token);
      for (const [token, grant] of refreshTokens) if (isOf(grant)) refreshTokens.delete(token);
    },
  };
}
