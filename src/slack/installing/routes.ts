import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { installingPage } from '../../blocks/installing/page.ts';
import type { Outcome } from '../../blocks/installing/words/words.ts';
import type { Log } from '../../log.ts';
import type { Claims } from '../../store/records/claims.ts';
import { slackErrorCode } from '../connection/error-code.ts';
import { isAllowed } from '../teams/installed.ts';
import type { InstallingTeams } from '../teams/several.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { cookieFor, cookieIn, noCookieFor } from './cookie.ts';
import { SCOPES } from './scopes.ts';
import { createStates } from './state.ts';

const INSTALL = '/slack/install';
const REDIRECT = '/slack/oauth_redirect';

/** What Slack's codes and our states are shorter than. */
const LONGEST_VALUE = 1000;

export type InstallParts = {
  readonly teams: Pick<InstallingTeams, 'installed' | 'slackOAuth'>;
  readonly claims: Pick<Claims, 'take' | 'drop'>;
  readonly stateSecret: string;
  /** Ids of workspaces and organisations; any may install it where it is empty. */
  readonly allowedTeams: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
};

/** The pages by which a workspace installs the app, by their paths. */
export type InstallRoutes = Readonly<Record<string, RequestListener>>;

/**
 * Slack's own installer is not used: its cookie has no `SameSite`, what a person cancels it logs as a fault, and
 * whoever renews a token with it does so as often as there are events.
 */
export function createInstallRoutes(parts: InstallParts): InstallRoutes {
  const { teams, stateSecret, now, log } = parts;
  const states = createStates(stateSecret, now);

  async function finish(request: IncomingMessage): Promise<Outcome> {
    const { searchParams: query } = new URL(request.url ?? '', 'http://localhost');
    const [state, code, error] = ['state', 'code', 'error'].map((name) => query.get(name) ?? '');
    if ([state, code].some((value = '') => value.length > LONGEST_VALUE)) return 'failed';
    const fault = states.faultOf(state ?? '', cookieIn(request));
    if (fault !== undefined) return fault;
    if (!(await useOnce(state ?? '', parts))) return 'used';
    if (!code) return error === 'access_denied' ? 'cancelled' : 'failed';
    return install(code, parts);
  }

  return {
    [INSTALL](request, response) {
      const { state, cookie } = states.make();
      response.writeHead(302, {
        location: teams.slackOAuth.authorizeUrl(state, SCOPES),
        'set-cookie': cookieFor(request, cookie),
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      response.end();
    },
    [REDIRECT](request, response) {
      finish(request)
        .catch((err: unknown): Outcome => {
          log.error({ err, code: slackErrorCode(err) }, 'The app could not be installed.');
          return 'failed';
        })
        .then((outcome) => show(outcome, request, response))
        .catch(() => response.destroy());
    },
  };
}

/** Never true twice for one, whichever copy of the bot it comes back to. */
async function useOnce(state: string, { claims }: InstallParts): Promise<boolean> {
  const hash = createHash('sha256').update(state).digest('base64url');
  const id = await claims.take({ delivery: `install ${hash}` });
  if (id === undefined) return false;
  await claims.drop(id);
  return true;
}

async function install(code: string, parts: InstallParts): Promise<Outcome> {
  const { teams, allowedTeams, now, log } = parts;
  const given = await teams.slackOAuth.exchange(code);
  if (!isAllowed(given, allowedTeams)) {
    log.warn(
      { installation: given.id },
      'A workspace that INSTALL_TEAMS does not name was refused.',
    );
    await teams.slackOAuth.revoke(given.botToken).catch((err: unknown) => {
      log.warn({ err, installation: given.id }, 'A token that is not used could not be revoked.');
    });
    return 'not-allowed';
  }
  await teams.installed.put({ ...given, installedAt: now() });
  log.info({ installation: given.id }, 'The app was installed.');
  return 'installed';
}

const STATUS: Readonly<Record<Outcome, number>> = {
  installed: 200,
  cancelled: 200,
  expired: 400,
  used: 400,
  'other-browser': 400,
  'not-allowed': 403,
  failed: 502,
};

function show(outcome: Outcome, request: IncomingMessage, response: ServerResponse): void {
  const language = acceptedLanguage(request.headers['accept-language']);
  const { html, contentSecurityPolicy } = installingPage(outcome, language, INSTALL);
  response.writeHead(STATUS[outcome], {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language,
    'content-security-policy': contentSecurityPolicy,
    'cache-control': 'no-store',
    vary: 'accept-language',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'set-cookie': noCookieFor(request),
  });
  response.end(html);
}
