import type { IncomingMessage } from 'node:http';
import { HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

const REQUEST_TIMEOUT_MS = 10_000;

/** Slack's own rule for old requests; here it holds for the future too, which Bolt lets pass. */
const CLOCK_TOLERANCE_SECONDS = 300;

/**
 * For every client its own object: Bolt and Socket Mode write into it. No `headers` in it, ever:
 * Bolt would put one team's token there and send it for all. Three retries within about 15 seconds,
 * for a person is waiting, and a post that timed out may have arrived all the same.
 */
export function createClientOptions(apiUrl: string | undefined): WebClientOptions {
  return {
    timeout: REQUEST_TIMEOUT_MS,
    retryConfig: { retries: 3, factor: 3, minTimeout: 1000, randomize: true },
    allowAbsoluteUrls: false,
    // `respond()` uses this too, and has no time limit of its own.
    fetch: (url, init) =>
      globalThis.fetch(url, { signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS), ...init }),
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}

export function createHttpReceiver(
  signingSecret: string,
  logger: Logger,
  now: () => number,
): HTTPReceiver {
  const receiver = new HTTPReceiver({ signingSecret, logger, bodyLimit: '1mb' });
  const answer = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (isTimely(request, now())) return answer(request, response);
    logger.warn('Refused a request whose timestamp is more than five minutes from now.');
    response.writeHead(401).end();
  };
  return receiver;
}

/** Requests without a timestamp are left to Bolt: only Slack's `ssl_check` may come so. */
function isTimely(request: IncomingMessage, now: number): boolean {
  const sent = request.headers['x-slack-request-timestamp'];
  return sent === undefined || Math.abs(now / 1000 - Number(sent)) <= CLOCK_TOLERANCE_SECONDS;
}

export function createSocketReceiver(
  appToken: string,
  logger: Logger,
  apiUrl: string | undefined,
): SocketModeReceiver {
  const clientOptions = createClientOptions(apiUrl);
  return new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } });
}
