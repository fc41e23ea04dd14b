import { pino } from 'pino';

export type Log = pino.Logger;

/** Fields whose values never reach a log line, wherever they stand, in any spelling of capitals. */
const SECRET_FIELDS = [
  '\\w*token',
  '\\w*secret',
  'encryption_?key',
  'authorization',
  '(?:set-)?cookie',
  'x-slack-signature',
  'response_?url',
  'trigger_?id',
].join('|');

/**
 * `"token":"…"` with a text or a list behind it, also inside a text that is itself JSON, where the
 * quotes have backslashes before them.
 */
const SECRETS_IN_JSON = new RegExp(
  String.raw`(\\*")(${SECRET_FIELDS})\1(\s*:\s*)(?:\1.*?(?<!\\)\1|\[.*?\])`,
  'gi',
);

/** `token=…` in the body of a form or in an address. */
const SECRETS_IN_FORMS = new RegExp(String.raw`\b(${SECRET_FIELDS})=[^&\s"'\\]+`, 'gi');

/** Tokens as they appear inside texts: `xoxb-…`, `xapp-…` and their kin, and response addresses. */
const SECRETS_IN_TEXT =
  /\bx(?:ox[a-z](?:\.\w+)?|app)-[\w-]+|\bBearer\s+[\w.~+/=-]+|https:\/\/hooks\.slack(?:-gov)?\.com\/[^\s"'\\]+/gi;

/** Takes secrets out of a line that is about to be logged; it stays JSON. */
const withoutSecrets = (line: string): string =>
  line
    .replace(SECRETS_IN_JSON, '$1$2$1$3$1[secret]$1')
    .replace(SECRETS_IN_FORMS, '$1=[secret]')
    .replace(SECRETS_IN_TEXT, '[secret]');

/**
 * Not pino's own, which tries a write that failed again for ever, in the middle of everything, and so
 * also keeps a process from ending. Whoever starts the process hears its failures: see `main.ts`.
 */
const standardError: pino.DestinationStream = {
  write: (line) => void process.stderr.write(line),
};

/** One JSON line an event on standard error, with secrets taken out wherever they stand. */
export function createLog(level: string, destination: pino.DestinationStream = standardError): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: withoutSecrets },
    },
    destination,
  );
}
