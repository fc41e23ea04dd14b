import { HTTPReceiver, type Logger, SocketModeReceiver } from '@slack/bolt';
import type { FetchFunction, WebClientOptions } from '@slack/web-api';
import type { Log } from '../../log.ts';
import { createPatientFetch } from '../calls/patient-fetch.ts';
import { fetchSlack, proxy } from '../calls/proxy.ts';
import { guardEnvelopes } from './envelope.ts';
import { createRequestGate, type RequestGateParts } from './request-gate.ts';

const REQUEST_TIMEOUT_MS = 10_000;

/** A client waits for this many calls at once: those of a busy channel must not fill all places. */
const CONCURRENT_CALLS = 1000;

/**
 * For every client its own object: Bolt and Socket Mode write into it. No `headers` in it, ever:
 * Bolt would put one team's token there and send it for all. Three retries within about 15 seconds,
 * for a person is waiting. The time limit stands in `fetch`, since `respond()` knows no other and
 * waiting out a rate limit is no part of it.
 */
export function createClientOptions(
  apiUrl: string | undefined,
  fetch: FetchFunction = createCalls(),
): WebClientOptions {
  return {
    retryConfig: { retries: 3, factor: 3, minTimeout: 1000, randomize: true },
    maxRequestConcurrency: CONCURRENT_CALLS,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    fetch,
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  };
}

/** Every call to Slack goes through this one; `limited` is told of each that Slack put off. */
export const createCalls = (limited: () => void = () => {}, limitMs = REQUEST_TIMEOUT_MS) =>
  createPatientFetch({ fetch: fetchSlack, limitMs, limited });

export function createHttpReceiver(
  signingSecret: string,
  logger: Logger,
  log: Log,
  now: () => number,
  pages?: RequestGateParts['pages'],
): HTTPReceiver {
  const receiver = new HTTPReceiver({ signingSecret, logger });
  const pass = receiver.requestListener;
  const gate = { signingSecret, log, now, pass, ...(pages === undefined ? {} : { pages }) };
  receiver.requestListener = createRequestGate(gate);
  return receiver;
}

export type PingTiming = {
  /** A socket whose server leaves a ping unanswered for this long is closed. */
  readonly clientPingTimeout: number;
  /** So is one whose server has sent pings and sends none for this long. */
  readonly serverPingTimeout: number;
};

/** Reconnecting is ours: see `keepOpen`. */
export function createSocketReceiver(
  appToken: string,
  logger: Logger,
  apiUrl: string | undefined,
  timing: PingTiming,
): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    ...timing,
    ...(proxy === undefined ? {} : { dispatcher: proxy }),
    installerOptions: { clientOptions: createClientOptions(apiUrl) },
  });
  guardEnvelopes(receiver.client, () => {
    logger.warn('Something came over the socket that is no delivery.');
  });
  return receiver;
}
