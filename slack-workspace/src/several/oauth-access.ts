import type { Begin } from '../begin.ts';
import { type Manifest, scopesOf } from '../manifest.ts';
import type { Grant, Grants } from './grants.ts';

export type App = { readonly clientId: string; readonly clientSecret: string };

type Fields = Readonly<Record<string, unknown>>;

type Parts = {
  readonly app: App;
  readonly grants: Grants;
  readonly manifest: Manifest;
  readonly beginOf: (team: string) => Begin | undefined;
  readonly now: () => number;
};

/** A code or a refresh token to a token. https://docs.slack.dev/reference/methods/oauth.v2.access */
export function oauthAccess(given: URLSearchParams, parts: Parts): Fields {
  const { app, grants } = parts;
  if (given.get('client_id') !== app.clientId) return refusal('invalid_client_id');
  if (given.get('client_secret') !== app.clientSecret) return refusal('bad_client_secret');
  const isRenewal = given.get('grant_type') === 'refresh_token';
  const grant = isRenewal
    ? grants.takeRefreshToken(given.get('refresh_token') ?? '')
    : grants.takeCode(given.get('code') ?? '');
  if (grant === undefined) return refusal(isRenewal ? 'invalid_refresh_token' : 'invalid_code');
  return { ok: true, ...answerFor(grant, parts) };
}

export const refusal = (error: string): Fields => ({ ok: false, error });

function answerFor(grant: Grant, { grants, manifest, beginOf, now }: Parts): Fields {
  const { token, refreshToken, endsAt } = grants.give(grant);
  const begin = beginOf(grant.id);
  const isOfOrganisation = grant.kind === 'organisation';
  return {
    app_id: begin?.bot.appId,
    authed_user: { id: begin?.people[0]?.id },
    scope: scopesOf(manifest).join(','),
    token_type: 'bot',
    access_token: token,
    bot_user_id: begin?.bot.userId,
    team: isOfOrganisation ? null : { id: grant.id, name: begin?.team.name },
    enterprise: isOfOrganisation ? { id: grant.id, name: grant.id } : null,
    is_enterprise_install: isOfOrganisation,
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    ...(endsAt === undefined ? {} : { expires_in: Math.round((endsAt - now()) / 1000) }),
  };
}
