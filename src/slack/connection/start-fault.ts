import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import { UserError } from '../../errors.ts';

/** What a token is called in the settings, and where to find a good one. */
const TOKENS = {
  SLACK_BOT_TOKEN: 'the bot token (xoxb-…) from “OAuth & Permissions” of the Slack app',
  SLACK_APP_TOKEN:
    'an app-level token (xapp-…) with the scope connections:write from “Basic Information” of the Slack app',
} as const;

/** Slack's codes for a call that came through with a token it does not take. */
const TOKEN_FAULTS: ReadonlySet<string> = new Set([
  'account_inactive',
  'app_uninstalled',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'team_disabled',
  'token_expired',
  'token_revoked',
  'user_removed_from_team',
]);

/** Why Slack could not be joined, in words for who runs the bot; any other error as it is. */
export function startFault(
  error: unknown,
  token: keyof typeof TOKENS,
  apiUrl = 'https://slack.com/api/',
): unknown {
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    return new UserError(
      TOKEN_FAULTS.has(code)
        ? `Slack does not accept ${token} (${code}). Expected ${TOKENS[token]}.`
        : `Slack refused the connection (${code}).`,
    );
  }
  if (error instanceof WebAPIRateLimitedError) {
    return new UserError(
      `Slack asks to wait ${error.retryAfter} seconds before the next attempt: there were too many.`,
    );
  }
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return new UserError(
      `Slack cannot be reached at ${apiUrl} (${reasonOf(error)}). Expected a connection to slack.com, or to SLACK_API_URL if that is set.`,
    );
  }
  return error;
}

/** How deep the cause of a fault is looked for. */
const DEEPEST = 5;

/** What the system says, which stands below the library's own sentence; both with their codes. */
function reasonOf(error: Error): string {
  const reasons = [error.message];
  let inner: unknown = 'original' in error ? error.original : error.cause;
  for (let depth = 0; depth < DEEPEST && inner instanceof Error; depth += 1) {
    const code = 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
    const said = [inner.message.includes(code) ? '' : code, inner.message].filter(Boolean);
    reasons.push(said.join(' '));
    inner = inner instanceof AggregateError ? (inner.cause ?? inner.errors[0]) : inner.cause;
  }
  return reasons
    .filter((reason, at) => reason !== '' && !reasons[at - 1]?.includes(reason))
    .join(': ');
}

/** Slack's word where it refuses a token now; rejects where it cannot be asked. */
export async function tokenFault({ auth }: Pick<WebClient, 'auth'>): Promise<string | undefined> {
  try {
    await auth.test();
    return undefined;
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return error.data.error;
    throw error;
  }
}

/** What the address of a server is called in the settings. */
const SLACK_SETTINGS = { host: 'HOST', port: 'PORT' };

/** Why the port could not be opened, with the settings that name it. */
export function listenFault(
  error: unknown,
  host: string,
  port: number,
  settings: { readonly host: string; readonly port: string } = SLACK_SETTINGS,
): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new UserError(
      `Port ${port} on ${host} cannot be opened (${code}). Expected a free port in ${settings.port} and an address of this machine in ${settings.host}.`,
    );
  }
  return error;
}
