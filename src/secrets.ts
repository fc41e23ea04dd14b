/** What the names of secrets end in, in any spelling of capitals. */
const SECRET_NAME =
  /(?:tokens?|secrets?|secret_?key|passw(?:or)?d|encryption_?keys?(?:_?previous)?|authorization|cookie|x-slack-signature|response_?urls?|trigger_?id)$/i;

/** No name of a secret is longer. */
const LONGEST_NAME = 60;

/** Whether what stands under that name may never be shown. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name.slice(-LONGEST_NAME));

/**
 * `"name":` also inside a text that is itself JSON, where quotes have backslashes before them, and
 * `name=` of forms and addresses. It begins only where backslashes or a word begin, so that none of
 * them is read again and again: what strangers send is read too.
 */
const NAMED = /(?<!\\)(\\*)"([\w-]+)\1"\s*:\s*|(?<![\w-])([\w-]+)=/g;

/** The marks a text in JSON may end with, and the backslashes before them. */
const QUOTES = /(?<!\\)(\\*)"/g;

/** Up to where the value of a form or of JSON that is no text goes. */
const FORM_VALUE = /[^&\s"'\\]*/y;
const BARE_VALUE = /\[[^\]]*\]?|\{[^}]*\}?|[^,\s}\]"\\]*/y;

/** Tokens as they appear inside texts: `xoxb-…`, `xapp-…` and their kin, and response addresses. */
const TOKENS =
  /\bx(?:ox[a-z](?:\.\w+)?|app)-[\w-]+|\bBearer\s+[\w.~+/=-]+|https:\/\/hooks\.slack(?:-gov)?\.com\/[^\s"'\\]+/gi;

/** The name and password of an address: `https://anna:secret@example.org`. */
const USER_INFO = /(?<=:\/\/)[^\s/?#"'\\<>]+@/g;

const INSTEAD = '[secret]';

/** The text with `[secret]` for every secret in it, in time that grows as its length does. */
export const withoutSecrets = (text: string): string =>
  withoutNamed(text).replace(TOKENS, INSTEAD).replace(USER_INFO, `${INSTEAD}@`);

function withoutNamed(text: string): string {
  const parts: string[] = [];
  let done = 0;
  NAMED.lastIndex = 0;
  for (let match = NAMED.exec(text); match !== null; match = NAMED.exec(text)) {
    const [whole, backslashes = '', key, field] = match;
    if (!isSecretName(key ?? field ?? '')) continue;
    const start = match.index + whole.length;
    const mark = key === undefined ? undefined : `${backslashes}"`;
    const [from, to] = valueAt(text, start, mark);
    if (to > from || mark !== undefined) {
      parts.push(text.slice(done, from), INSTEAD);
      done = to;
    }
    NAMED.lastIndex = Math.max(to, start);
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}

/** Where a value begins and ends; `mark` is what a text begins and ends with, of JSON. */
function valueAt(text: string, start: number, mark: string | undefined): [number, number] {
  if (mark === undefined) return [start, endOf(FORM_VALUE, text, start)];
  if (!text.startsWith(mark, start)) return [start, endOf(BARE_VALUE, text, start)];
  const from = start + mark.length;
  QUOTES.lastIndex = from;
  for (let quote = QUOTES.exec(text); quote !== null; quote = QUOTES.exec(text)) {
    // More backslashes: a mark inside the value. Fewer: the text around it has ended.
    if (quote[0].length <= mark.length) return [from, quote.index];
  }
  return [from, text.length];
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 0);
}
