/** What nobody may read in the panel, a screenshot or a log: it opens doors. */
const SECRET_KEYS: ReadonlySet<string> = new Set([
  'token',
  'bot_access_token',
  'authorization',
  'response_url',
  'response_urls',
  'trigger_id',
  'cookie',
]);

/** Tokens wherever they stand in a text. */
const TOKENS = /\bx(?:ox[a-z]|app|wfp)-[\w-]+/g;

export function redact(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(TOKENS, '[secret]');
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRET_KEYS.has(key) ? '[secret]' : redact(inner),
    ]),
  );
}

/** The same for a request, which is always an object. */
export const redactFields = (
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => ({ ...(redact(fields) as object) });
