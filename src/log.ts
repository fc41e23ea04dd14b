import { pino } from 'pino';
import { isSecretName, withoutSecrets } from './secrets.ts';

export type Log = pino.Logger;

/** Characters of one text in a line: the first frames of a stack fit. */
const LONGEST_TEXT = 4000;

/** Characters of a whole line, whatever is in it: collectors cut or drop longer ones. */
const LONGEST_LINE = 24_000;

/** A character may take six of them in JSON: `\u0000`. */
const LONGEST_ESCAPE = 6;

const LONGEST_NAME = 60;
const LONGEST_NUMBER = 25;
const MOST_ENTRIES = 100;
const MOST_CAUSES = 5;

/**
 * Not pino's own, which tries a write that failed again for ever, in the middle of everything, and so
 * also keeps a process from ending. Whoever starts the process hears its failures: see `main.ts`.
 */
const standardError: pino.DestinationStream = {
  write: (line) => void process.stderr.write(line),
};

/**
 * One JSON line an event on standard error, of bounded length, with secrets taken out wherever they
 * stand. On a terminal the lines are for people.
 */
export function createLog(
  level: string,
  destination: pino.DestinationStream = standardError,
  isForPeople: boolean = destination === standardError && process.stderr.isTTY,
): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => faultOf(error) },
      hooks: {
        streamWrite: isForPeople ? (line) => inWords(fitToBeRead(line)) : fitToBeRead,
      },
    },
    destination,
  );
}

type Fields = Readonly<Record<string, unknown>>;

/** The line without secrets and within bounds; it stays JSON. */
function fitToBeRead(line: string): string {
  const { msg, ...fields } = JSON.parse(line) as Fields;
  const room = { left: LONGEST_LINE };
  const said = typeof msg === 'string' ? { msg: shown(msg, room) } : {};
  return `${JSON.stringify({ ...(shown(fields, room) as object), ...said })}\n`;
}

const WORST = 50;

/** What could move the cursor of a terminal, or turn its text round. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/** The same for somebody who watches: `08:43:02 warn: What happened. reason=…`, and where a bug is. */
function inWords(line: string): string {
  const { level, time, msg, err, ...fields } = JSON.parse(line) as Fields;
  const name = pino.levels.labels[Number(level)] ?? 'info';
  const said = [
    `${String(time).slice(11, 19)} ${name === 'info' ? '' : `${name}: `}${String(msg ?? '')}`,
    ...reasons(err),
    ...Object.entries(fields).map(([field, value]) => `${field}=${inWord(value)}`),
  ];
  const { stack } = (err ?? {}) as Fields;
  const frames =
    Number(level) < WORST || typeof stack !== 'string' ? [] : stack.split('\n').slice(1);
  return [said.join(' '), ...frames].map((one) => `${one.replace(UNSEEN, ' ')}\n`).join('');
}

const inWord = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** What an error says, and what the errors say that it comes from. */
function reasons(err: unknown): string[] {
  if (typeof err !== 'object' || err === null) return err === undefined ? [] : [inWord(err)];
  const { message, code, cause, errors } = err as Fields;
  const said = `(${[code, message].filter(Boolean).join(': ')})`;
  const inner = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  return [said, ...reasons(inner)];
}

function shown(value: unknown, room: { left: number }): unknown {
  if (typeof value === 'string') {
    const limit = Math.min(LONGEST_TEXT, Math.floor(room.left / LONGEST_ESCAPE));
    const text = cut(withoutSecrets(value), limit);
    room.left -= JSON.stringify(text).length;
    return text;
  }
  room.left -= LONGEST_NUMBER;
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value).slice(0, MOST_ENTRIES)) {
    if (room.left <= 0) break;
    const key = cut(withoutSecrets(name), LONGEST_NAME);
    room.left -= JSON.stringify(key).length;
    entries.push([key, isSecretName(name) ? '[secret]' : shown(inner, room)]);
  }
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, Math.max(limit, 0))}…`;

/**
 * What is told of an error. Not all it holds: that of a lost connection holds the whole client with
 * its keys, that of a refused row the row, with the words of a question.
 */
function faultOf(error: unknown, depth = 0): unknown {
  if (typeof error !== 'object' || error === null) return error;
  const { message, stack, cause, original, errors, originals, ...fields } = {
    ...error,
    ...inherited(error),
  } as Fields;
  const causes =
    depth < MOST_CAUSES ? { cause: cause ?? original, errors: errors ?? originals } : {};
  return {
    type: error.constructor?.name ?? 'Object',
    message: text(message),
    stack: text(stack)?.replace(text(message) ?? '', () => cut(text(message) ?? '', 200)),
    code: plain(fields.code),
    statusCode: plain(fields.statusCode),
    constraint: text(fields.constraint),
    data: slackSays(fields.data),
    cause: causes.cause === undefined ? undefined : faultOf(causes.cause, depth + 1),
    errors: Array.isArray(causes.errors)
      ? causes.errors.slice(0, MOST_CAUSES).map((one) => faultOf(one, depth + 1))
      : undefined,
  };
}

/** What `{...error}` leaves out: it is not enumerable. */
const inherited = (error: object): Fields => ({
  ...('message' in error ? { message: error.message } : {}),
  ...('stack' in error ? { stack: error.stack } : {}),
  ...('cause' in error ? { cause: error.cause } : {}),
  ...('errors' in error ? { errors: error.errors } : {}),
});

/** Why Slack refused a call, without what was sent. */
function slackSays(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  const { error, needed, provided, response_metadata: more } = data as Fields;
  const messages =
    typeof more === 'object' && more !== null ? (more as Fields).messages : undefined;
  return { error, needed, provided, messages };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const plain = (value: unknown): string | number | undefined =>
  typeof value === 'number' ? value : text(value);

/** Runs `work`; a failure is told of in the words of `sentence`, and is not thrown. */
export type OrLog = (sentence: string, work: () => Promise<unknown>) => Promise<void>;

/** For what is tried again and again: the same failure is told of once, until the work succeeds. */
export function createOrLog(log: Log): OrLog {
  const failures = new Map<string, string>();
  return async (sentence, work) => {
    try {
      await work();
      failures.delete(sentence);
    } catch (err) {
      if (failures.get(sentence) === String(err)) return;
      failures.set(sentence, String(err));
      log.error({ err }, sentence);
    }
  };
}
