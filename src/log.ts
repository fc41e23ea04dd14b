import { pino } from 'pino';

export type Log = pino.Logger;

/** Paths whose values never reach a log line, at the top and one and two levels down. */
const SECRET_KEYS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  'Authorization',
  'cookie',
  'response_url',
  'trigger_id',
];

/** Tokens as they appear inside texts: `xoxb-…`, `xapp-…` and their kin, and response addresses. */
const SECRETS_IN_TEXT =
  /\bx(?:ox[a-z]|app)-[\w-]+|https:\/\/hooks\.slack(?:-gov)?\.com\/[^\s"']+/gi;

/** Takes secrets out of a text that is about to be logged. */
const withoutSecrets = (text: string): string => text.replace(SECRETS_IN_TEXT, '[secret]');

/** One JSON line an event on standard error, with secrets taken out. */
export function createLog(
  level: string,
  destination: pino.DestinationStream = pino.destination(2),
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: '[secret]',
      },
      hooks: { streamWrite: withoutSecrets },
    },
    destination,
  );
}
