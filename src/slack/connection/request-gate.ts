import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { isValidSlackRequest } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** Where Slack sends everything. */
const ENDPOINT = '/slack/events';

/** Slack's own rule for old requests; here it holds for the future too, which Bolt lets pass. */
const CLOCK_TOLERANCE_SECONDS = 300;

/** Slack sends a few kilobytes; a long message with all its blocks a few hundred. */
const BODY_LIMIT_BYTES = 1024 * 1024;

/**
 * What is too large is read up to here and this long and thrown away, so that whoever sends it reads the
 * refusal; then the connection is closed, for a request behind the rest of a body would wait for ever.
 */
const THROWN_AWAY_BYTES = 8 * BODY_LIMIT_BYTES;
const READING_LIMIT_MS = 10_000;

const TOO_LARGE = 413;

/** Of a stranger's path this much is logged, and nothing of its query. */
const LOGGED_PATH = 80;

export type RequestGateParts = {
  readonly signingSecret: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Bolt's own listener, for what is let through. */
  readonly pass: RequestListener;
  /** Pages that people open in a browser, by their paths. */
  readonly pages?: Readonly<Record<string, RequestListener>>;
};

/**
 * Stands before Bolt, which logs the paths of strangers, leaves the rest of a large body unread on a
 * connection that stays, and ends the process over a signed `null`.
 */
export function createRequestGate(parts: RequestGateParts): RequestListener {
  const { signingSecret, log, now, pass, pages = {} } = parts;
  const refuse = (response: ServerResponse, status: number, why: string): void => {
    log.warn({ status }, why);
    response.writeHead(status, status === TOO_LARGE ? { connection: 'close' } : {}).end();
  };
  const takeUp = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    if (body === 'gone') return;
    if (body === 'too-large') return refuse(response, TOO_LARGE, 'Refused a request: too large.');
    const isNone = isSigned(request, body, signingSecret, now()) && !hasFields(request, body);
    if (isNone) return refuse(response, 400, 'Refused a signed request: its body has no fields.');
    // Bolt takes a body that was read before it from there.
    pass(Object.assign(request, { rawBody: body }), response);
  };
  return (request, response) => {
    const { method = '', url = '' } = request;
    const path = pathOf(url) ?? '';
    const page = method === 'GET' && Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page !== undefined) return page(request, response);
    if (method !== 'POST' || path !== ENDPOINT) {
      log.info({ method, path: url.split('?', 1)[0]?.slice(0, LOGGED_PATH) }, 'Not found.');
      response.writeHead(404).end();
      return;
    }
    if (!isTimely(request, now())) {
      return refuse(response, 401, 'Refused a request: more than five minutes from now.');
    }
    takeUp(request, response).catch((err: unknown) => {
      log.error({ err }, 'A request could not be taken up.');
      response.destroy();
    });
  };
}

/** Not every path is a URL: `//` is none. */
const pathOf = (url: string): string | undefined =>
  URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : undefined;

/** Requests without a timestamp are left to Bolt: only Slack's `ssl_check` may come so. */
function isTimely({ headers }: IncomingMessage, now: number): boolean {
  const sent = headers['x-slack-request-timestamp'];
  return sent === undefined || Math.abs(now / 1000 - Number(sent)) <= CLOCK_TOLERANCE_SECONDS;
}

/** The whole body, read to its end where that is not too far. */
function readBody(request: IncomingMessage): Promise<Buffer | 'too-large' | 'gone'> {
  const parts: Buffer[] = [];
  let size = Number(request.headers['content-length']) > THROWN_AWAY_BYTES ? Infinity : 0;
  return new Promise((resolve) => {
    const giveUp = (): void => resolve('too-large');
    const timer = setTimeout(giveUp, READING_LIMIT_MS);
    if (size > THROWN_AWAY_BYTES) giveUp();
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= BODY_LIMIT_BYTES) parts.push(part);
      if (size > THROWN_AWAY_BYTES) giveUp();
    });
    request.on('end', () => resolve(size > BODY_LIMIT_BYTES ? 'too-large' : Buffer.concat(parts)));
    request.on('error', () => resolve('gone'));
    request.on('close', () => {
      clearTimeout(timer);
      resolve('gone');
    });
  });
}

/** Unsigned ones are left to Bolt. */
function isSigned(
  { headers }: IncomingMessage,
  body: Buffer,
  signingSecret: string,
  nowMilliseconds: number,
): boolean {
  return isValidSlackRequest({
    signingSecret,
    body: body.toString(),
    headers: {
      'x-slack-signature': String(headers['x-slack-signature']),
      'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
    },
    nowMilliseconds,
  });
}

/** Whether Bolt will find an object, by its own way of reading. */
function hasFields({ headers }: IncomingMessage, body: Buffer): boolean {
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  const { payload } = isForm ? parse(body.toString()) : { payload: body.toString() };
  if (typeof payload !== 'string') return true;
  try {
    const read: unknown = JSON.parse(payload);
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    return false;
  }
}
