import type { Logger } from '@slack/bolt';
import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { createClientOptions } from '../connection/receivers.ts';
import type { Installation } from './installation.ts';
import type { NewToken } from './renewing.ts';
import { TOKEN_FAULTS } from './token-faults.ts';

/** What Slack is asked about installations. */
export type SlackOAuth = {
  /** Where Slack asks people whether they want to install the app. */
  readonly authorizeUrl: (state: string, scopes: readonly string[]) => string;
  /** What a code stands for, which Slack takes once. Throws where there is no bot in it. */
  readonly exchange: (code: string) => Promise<Omit<Installation, 'installedAt'>>;
  readonly renew: (refreshToken: string) => Promise<NewToken>;
  /** Slack's word for why it does not take a token, where it does not; rejects where it cannot be asked. */
  readonly faultOf: (token: string) => Promise<string | undefined>;
  readonly revoke: (token: string) => Promise<void>;
};

type Parts = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiUrl?: string;
  readonly now: () => number;
  readonly logger: Logger;
};

const SLACK_API = 'https://slack.com/api/';

export function createSlackOAuth({
  clientId,
  clientSecret,
  apiUrl,
  now,
  logger,
}: Parts): SlackOAuth {
  const options = createClientOptions(apiUrl);
  // A code and a refresh token are taken once: asking again after an answer that was lost would not help.
  const client = new WebClient(undefined, { ...options, retryConfig: { retries: 0 }, logger });
  const app = { client_id: clientId, client_secret: clientSecret };
  return {
    authorizeUrl(state, scopes) {
      const url = new URL('/oauth/v2/authorize', apiUrl ?? SLACK_API);
      const about = { client_id: clientId, scope: scopes.join(','), state };
      url.search = new URLSearchParams(about).toString();
      return url.href;
    },
    async exchange(code) {
      const given = await client.oauth.v2.access({ ...app, code });
      const { access_token: botToken, bot_user_id: botUserId, refresh_token: refreshToken } = given;
      const enterprise = given.enterprise?.id;
      const id = given.is_enterprise_install === true ? enterprise : given.team?.id;
      if (!id || !botToken || !botUserId)
        throw new Error('Slack gave an installation without a bot.');
      const { bot_id: botId } = await client.auth.test({ token: botToken });
      if (!botId) throw new Error('Slack does not tell the bot of an installation.');
      return {
        id,
        ...(enterprise ? { enterprise } : {}),
        botToken,
        botId,
        botUserId,
        ...(refreshToken
          ? { refreshToken, expiresAt: now() + (given.expires_in ?? 0) * 1000 }
          : {}),
      };
    },
    async renew(token) {
      const about = { ...app, grant_type: 'refresh_token', refresh_token: token } as const;
      const given = await client.oauth.v2.access(about);
      const { access_token: botToken, refresh_token: refreshToken, expires_in: expiresIn } = given;
      if (!botToken || !refreshToken || !expiresIn) throw new Error('Slack gave no new token.');
      return { botToken, refreshToken, expiresIn };
    },
    async faultOf(token) {
      try {
        await client.auth.test({ token });
        return undefined;
      } catch (error) {
        if (error instanceof WebAPIPlatformError && TOKEN_FAULTS.has(error.data.error))
          return error.data.error;
        throw error;
      }
    },
    async revoke(token) {
      await client.auth.revoke({ token });
    },
  };
}
