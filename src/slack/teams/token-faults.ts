/** Slack's words for a token that works no more, whatever is called with it. */
export const TOKEN_FAULTS: ReadonlySet<string> = new Set([
  'account_inactive',
  'app_uninstalled',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
  'team_disabled',
  'token_expired',
  'token_revoked',
]);
