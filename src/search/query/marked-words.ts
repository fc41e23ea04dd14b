import { isKeywordQuery } from './keyword-query.ts';

/** What a question marks as wanted or unwanted in so many words, each part as typed. */
export type MarkedWords = {
  /** The question without the unwanted words, and without the signs before wanted ones. */
  readonly text: string;
  /** What stands in quotation marks or behind a `+`. */
  readonly wanted: readonly string[];
  /** What stands behind a `-` or, in a list of words, behind NOT. */
  readonly unwanted: readonly string[];
};

/** Quotation marks of the three languages; straight ones stand before and after a word, not in `in:"…"`. */
const QUOTED =
  /(?<![\p{L}\p{N}:])"(?=[^\s"])([^"\n]{1,300})"(?![\p{L}\p{N}])|(?<!:)[“„]([^“”„\n]{1,300})[“”]|«([^«»\n]{1,300})»|「([^「」\n]{1,300})」|『([^『』\n]{1,300})』/gu;

const OPENING = '["“„«「『]';
const MARKED = `(${OPENING}[^"”“»」』\\n]{1,300}["”“»」』]|[\\p{L}][^\\s"”»」』,;:!?、。，！？]*)`;

const UNWANTED = new RegExp(`(?<![^\\s\\u3000])[-−－]${MARKED}`, 'gu');
const WANTED = new RegExp(`(?<![^\\s\\u3000])[+＋](?=${MARKED})`, 'gu');

/** In capitals, beside words that are not: in a sentence it only stresses what is denied. */
const NOT = new RegExp(`(?<![^\\s\\u3000])(?:(?:AND|И) )?(?:NOT|НЕ|БЕЗ)\\s+${MARKED}`, 'gu');

/** So many parts are looked for, the first. */
const MOST = 5;

/** Reads quotation marks, `+word`, `-word` and NOT out of a question. */
export function readMarkedWords(question: string): MarkedWords {
  const unwanted: string[] = [];
  const leaveOut = (_: string, part: string): string => {
    unwanted.push(unquoted(part));
    return ' ';
  };
  let text = question.replace(UNWANTED, leaveOut);
  if (/\p{Ll}/u.test(question) && isKeywordQuery(question)) text = text.replace(NOT, leaveOut);
  const wanted: string[] = [];
  for (const [, part = ''] of text.matchAll(new RegExp(WANTED.source, 'gu'))) {
    if (unquoted(part) === part) wanted.push(part);
  }
  for (const [, ...parts] of text.matchAll(QUOTED)) {
    wanted.push(...parts.filter((part) => part !== undefined));
  }
  // Nothing but what is unwanted asks for nothing: then the signs are signs like others.
  if (!/[\p{L}\p{N}]/u.test(text)) return { text: question, wanted: [], unwanted: [] };
  return {
    text: text.replace(WANTED, '').replace(/\s+/gu, ' ').trim(),
    wanted: wanted.slice(0, MOST),
    unwanted: unwanted.slice(0, MOST),
  };
}

const unquoted = (part: string): string =>
  part.replace(new RegExp(`^${OPENING}`, 'u'), '').replace(/["”“»」』]$/u, '');
