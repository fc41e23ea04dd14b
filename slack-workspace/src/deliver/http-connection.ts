import { createHmac } from 'node:crypto';
import type { Acknowledgement, BotConnection, Envelope } from './bot-connection.ts';

export type HttpBot = {
  /** Where the bot takes requests: `http://127.0.0.1:…/slack/events`. */
  readonly url: string;
  readonly signingSecret: string;
};

/** Requests to the bot, signed as Slack signs them. `now` in ms since 1970. */
export function connectOverHttp(
  bot: HttpBot,
  now: () => number,
  ackLimitMs: number,
): BotConnection {
  return {
    isOpen: () => true,
    async send(envelope) {
      const began = performance.now();
      const ms = (): number => Math.round(performance.now() - began);
      try {
        const response = await fetch(bot.url, {
          ...signed(envelope, bot.signingSecret, now()),
          method: 'POST',
          redirect: 'manual',
          signal: AbortSignal.timeout(ackLimitMs),
        });
        const text = await response.text();
        return {
          status: response.status,
          ...(text === '' ? {} : { answer: parsed(text) }),
          ms: ms(),
          isFinal: response.headers.get('x-slack-no-retry') === '1',
        };
      } catch (error) {
        return { status: whyNot(error), ms: ms(), isFinal: false };
      }
    },
  };
}

const whyNot = (error: unknown): Acknowledgement['status'] =>
  error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';

/** An object where it is JSON of one; a text otherwise, and `12` is a text too. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : text;
  } catch {
    return text;
  }
}

/** https://docs.slack.dev/authentication/verifying-requests-from-slack */
function signed(envelope: Envelope, secret: string, now: number) {
  const { type, body } = bodyOf(envelope);
  const sentAt = Math.floor(now / 1000);
  const hmac = createHmac('sha256', secret).update(`v0:${sentAt}:${body}`);
  return {
    headers: {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (local workspace)',
      'x-slack-request-timestamp': String(sentAt),
      'x-slack-signature': `v0=${hmac.digest('hex')}`,
      ...(envelope.retry === 0
        ? {}
        : {
            'x-slack-retry-num': String(envelope.retry),
            'x-slack-retry-reason': envelope.retryReason ?? 'http_error',
          }),
    },
    body,
  };
}

function bodyOf({ type, payload }: Envelope): { readonly type: string; readonly body: string } {
  if (type === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  const fields =
    type === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
  return {
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
  };
}
