import { WebAPIRateLimitedError, type WebClient, type WebClientOptions } from '@slack/web-api';
import { DIGEST_TEXT_LIMIT } from '../../blocks/kit/limits.ts';
import { isFolder, textAlone, unfolded } from '../../blocks/kit/message.ts';
import type { Courier, Place, Post, Posting } from '../../digest/delivery/courier.ts';
import type { Log } from '../../log.ts';
import { fetchSlack } from '../calls/proxy.ts';
import { createBoltLogger } from '../connection/bolt-logger.ts';
import { isRefusal, slackErrorCode, unsentCode } from '../connection/error-code.ts';
import { createClientOptions } from '../connection/receivers.ts';
import { createPeople } from '../people/people.ts';
import { isInOtherForm } from '../posting/posting.ts';
import { plainly } from '../posting/send.ts';
import { createClients, type Teams } from '../teams/teams.ts';
import { barrierOf } from './edition-place.ts';
import { EDITION_EVENT, findEdition } from './find-edition.ts';

/** Well below the time for which an edition is held. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Slack says how long to wait; a proxy in between may not. */
const UNTOLD_SECONDS = '30';

/**
 * Slack's word for a place to which nothing can be posted until somebody does something about it.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const CLOSED: ReadonlySet<string> = new Set([
  'cannot_dm_bot',
  'channel_not_found',
  'is_archived',
  'messages_tab_disabled',
  'not_in_channel',
  'user_not_found',
]);

export type DigestCourierOptions = {
  readonly teams: Teams;
  /** Another Web API, for tests; Slack's own when absent. */
  readonly apiUrl?: string;
  readonly log: Log;
  /** Told of each call that failed, by Slack's word for it. */
  readonly failed?: (code: string) => void;
  readonly timeoutMs?: number;
  /** Whether guests and people of other companies may read editions. */
  readonly isOutsideAllowed?: boolean;
};

/**
 * Carries editions with a client of its own: one that Slack puts off does not hold up the answers to
 * questions. Nothing is tried again here, for that takes knowing whether it arrived.
 */
export function createDigestCourier(options: DigestCourierOptions): Courier {
  const { teams, apiUrl, log, failed = () => {} } = options;
  const logger = createBoltLogger(log);
  const once = createClients(teams, () => ({ ...oneAttempt(apiUrl, options.timeoutMs), logger }));
  // A person is told once, and such a message may wait.
  const patient = createClients(teams, () => ({ ...createClientOptions(apiUrl), logger }));
  const people = createPeople({
    admins: [],
    defaultZone: 'UTC',
    now: Date.now,
    keptMs: 0,
    ...(teams.homeOf && { homeOf: teams.homeOf }),
  });
  const place = ({ team }: Place) => ({
    client: once(team),
    people,
    isOutsideAllowed: options.isOutsideAllowed ?? false,
  });
  const postAsTaken = async (to: Place, key: string, post: Post): Promise<Posting> => {
    const isFolded = post.blocks.some(isFolder);
    const ways = [
      { as: 'with its sections folded', said: post },
      ...(isFolded ? [{ as: 'with its sections under headings', said: unfolded(post) }] : []),
      { as: 'as text alone', said: textAlone(post, DIGEST_TEXT_LIMIT) },
    ];
    for (const [at, { said }] of ways.entries()) {
      const posting = await postOnce(once(to.team), to, key, said);
      const next = ways[at + 1];
      if (next === undefined || posting.kind !== 'refused' || !isInOtherForm(posting.reason)) {
        return posting;
      }
      failed(posting.reason);
      log.warn(
        { edition: key, reason: posting.reason },
        `Slack refused the blocks of an edition: it is posted ${next.as}.`,
      );
    }
    return { kind: 'refused', reason: 'invalid_blocks' };
  };
  return {
    async post(to, key, post) {
      const barred = await barredFrom(() => barrierOf(to, place(to)));
      const posting = barred ?? (await postAsTaken(to, key, post));
      if (posting.kind === 'put-off') failed('ratelimited');
      else if (posting.kind !== 'posted') failed(posting.reason);
      return posting;
    },
    async barrier(to) {
      const barred = await barredFrom(() => barrierOf(to, place(to), true));
      return barred?.kind === 'closed' ? barred.reason : undefined;
    },
    find: (to, key, since) => findEdition(once(to.team), to, key, since),
    async tell({ team, person }, post) {
      try {
        await patient(team).chat.postMessage({ channel: person, ...plainly(post) });
        return true;
      } catch (err) {
        failed(slackErrorCode(err) ?? 'unknown');
        log.warn({ err }, 'A person could not be told of a fault.');
        return false;
      }
    },
  };
}

/** Nothing was posted yet, so that no answer is no reason to look for a post. */
async function barredFrom(
  barrier: () => Promise<string | undefined>,
): Promise<Exclude<Posting, { readonly kind: 'posted' }> | undefined> {
  try {
    const reason = await barrier();
    return reason === undefined ? undefined : { kind: 'closed', reason };
  } catch (error) {
    const posting = postingOf(error);
    return posting.kind === 'unknown' ? { kind: 'unreached', reason: posting.reason } : posting;
  }
}

async function postOnce(
  client: WebClient,
  { channel }: Place,
  key: string,
  post: Post,
): Promise<Posting> {
  try {
    const { ts = '' } = await client.chat.postMessage({
      channel,
      ...plainly(post),
      metadata: { event_type: EDITION_EVENT, event_payload: { edition: key } },
    });
    return { kind: 'posted', ts };
  } catch (error) {
    return postingOf(error);
  }
}

/** What is known after a failure: only a plain no of Slack, or no connection, means not posted. */
function postingOf(error: unknown): Exclude<Posting, { readonly kind: 'posted' }> {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'put-off', afterMs: error.retryAfter * 1000 };
  }
  const unsent = unsentCode(error);
  if (unsent !== undefined) return { kind: 'unreached', reason: unsent };
  const code = slackErrorCode(error) ?? 'no-answer';
  if (!isRefusal(error)) return { kind: 'unknown', reason: code };
  return { kind: CLOSED.has(code) ? 'closed' : 'refused', reason: code };
}

/** An object for each client: see `createClientOptions`. */
const oneAttempt = (
  apiUrl: string | undefined,
  timeoutMs = REQUEST_TIMEOUT_MS,
): WebClientOptions => ({
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  async fetch(url, init) {
    const response = await fetchSlack(url, {
      ...init,
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 429 || Number(response.headers.get('retry-after')) > 0) return response;
    return new Response(null, { status: 429, headers: { 'retry-after': UNTOLD_SECONDS } });
  },
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
});
