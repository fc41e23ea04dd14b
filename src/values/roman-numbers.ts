import type { FoundNumber } from './japanese-numbers.ts';
import { BEFORE_PRONOUN, english, RULERS } from './languages/en.ts';
import { russian } from './languages/ru.ts';
import { ORDINAL_WORDS, ordinalIn } from './word-numbers.ts';

/** Letters of Roman numbers, and those of Russian that look like them. */
const SIGNS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, І: 1, Х: 10 };
export const ROMAN = '[IVXІХ]{1,7}';
const VALID = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/** The number of Roman signs, up to 39; `undefined` for others. */
export function romanValue(signs: string): number | undefined {
  const latin = signs.replaceAll('І', 'I').replaceAll('Х', 'X');
  if (latin === '' || !VALID.test(latin)) return undefined;
  let value = 0;
  for (const [at, sign] of [...latin].entries()) {
    const worth = SIGNS[sign] as number;
    value += worth < (SIGNS[latin[at + 1] ?? ''] ?? 0) ? -worth : worth;
  }
  return value;
}

const PARTS = `${english.parts}|${russian.parts}`;

/** One letter is a number only after a part of something or a name, and `I` as a rule no pronoun. */
const ONE_LETTER = [
  `(?<=(?<!\\p{L})(?:${PARTS})\\s)[IVXІХ]`,
  '(?<=\\p{Lu}\\p{Ll}+\\s)[VXХ]',
  '(?<=[А-ЯЁ][а-яё]+\\s)[IІ]',
  `(?<=(?<!(?<!\\p{L})(?:[Ww]ith|[Ll]ike|[Tt]han)\\s)(?<!\\p{L})(?:${RULERS})\\s)I(?!\\sam(?!\\p{L}))`,
  `(?<=(?<!\\p{L})(?!(?:${BEFORE_PRONOUN})\\s)\\p{Lu}\\p{Ll}+\\s)I(?=[,.;:)?!]|$|['’]s|\\s(?:of|was|and|in)\\s|\\s[а-яё])`,
].join('|');
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d.'’-])(?:[IVXІХ]{2,7}|${ONE_LETTER})(?![\\p{L}\\d'’]|\\.\\p{L})`,
  'gu',
);

/** Without a sign that ends a word there is none, which is quickly seen. */
const MAY_BE_NUMBER = /[IVXІХ](?!\p{L})/u;

/** The second of a name, and the wars that are counted; in small letters but for the first. */
const CAPITAL_ORDINAL = /(?<=\p{Lu}\p{Ll}+\s(?:the\s)?)\p{Lu}\p{Ll}+(?!\p{L})/gu;
const MAY_BE_WAR = /war|миров/i;
const OF_WAR = new RegExp(`(?<!\\p{L})(?:${ORDINAL_WORDS})(?=\\s(?:world\\swar|миров))`, 'giu');

/** The numbers of rulers, parts and wars: `Nicholas II`, «Николай Второй», `chapter IX`. */
export function romanNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  const put = (match: RegExpExecArray, value: number | undefined): void => {
    if (value === undefined) return;
    found.push({ start: match.index, end: match.index + match[0].length, value });
  };
  if (MAY_BE_NUMBER.test(text))
    for (const match of text.matchAll(NUMBER)) put(match, romanValue(match[0]));
  for (const pattern of MAY_BE_WAR.test(text) ? [CAPITAL_ORDINAL, OF_WAR] : [CAPITAL_ORDINAL])
    for (const match of text.matchAll(pattern)) put(match, ordinalIn(match[0].toLowerCase()));
  return found;
}

/** Whether a number in Roman signs begins at a place of a text. */
export const isRomanAt = (text: string, at: number): boolean =>
  (text[at] ?? '') in SIGNS && romanNumbers(text).some(({ start }) => start === at);
