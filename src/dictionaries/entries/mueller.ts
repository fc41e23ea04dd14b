import { asTranslation, type Entry, splitOutside, withoutBrackets } from '../entry.ts';
import type { Article } from '../formats/dictd.ts';
import { plainEnglish } from './plain-english.ts';

const LATIN = /[A-Za-z]/;
const CYRILLIC = /[а-яё]/i;

/** A label: `_ам.`, `_воен.`, `_attr.`; and the words that join labels or say when a form is used. */
const LABEL = /_[\p{L}-]+\.?|(?<!\p{L})(?:тж|преим|обыкн|особ|и т\.п|и т\.д|и др|уст|напр)\./gu;

/** `с кем-л.`, `от чего-л.`: what stands for the words that a translation goes with. */
const GOVERNED =
  /(?:\s(?:с|со|к|ко|о|об|от|у|в|во|на|за|из|по|для|над|под|перед|при|до|через|против|без))?\s*(?<!\p{L})\p{L}+-л\.?/gu;

const HOMONYM = /(?:^|\s)_[IVX]+(?![\p{L}.])/u;
const PART = /(?:^|\s)\d{1,2}\.\s(?=_|\p{L}|\()/u;
const SENSE = /(?:^|\s)\d{1,2}\)/;
const SUBSENSE = /(?:^|\s)[а-м]\)\s/;

/** `_p. от go 1`, `= goner 1 и 2`, `см. bet 2`: the word under which the translations are. */
const REFERENCE = /^(?:\([^)]*\)|\s|_[\p{L}-]+\.?)*(?:от|=|см\.)\s+(?<word>[A-Za-z][A-Za-z' -]*)/u;

const PHRASE_WORDS = 4;

/** A phrase with one of them has a gap that any word may fill. */
const GAP =
  /(?<!\p{L})(?:smb|smth|one|one's|oneself|him|his|her|i|you|he|she|it|we|they|my|your|me|etc)(?!\p{L})/iu;

/** How common a phrase is beside words that are alike. */
const PHRASE_COMMONNESS = 0.1;

/** What a sense says, and what its examples are called. */
type Said = {
  readonly translations: string[];
  readonly phrases: { readonly english: string; readonly translations: string[] }[];
};

/**
 * An article of Mueller's English–Russian dictionary: homonyms, parts of speech, senses, each with
 * translations, then examples. Short examples are phrases with entries of their own.
 */
export function readMueller({ words, text }: Article): Entry[] {
  const [first = '', ...lines] = text.split('\n');
  const head = first.trim() || words[0];
  if (head === undefined) return [];
  const senses = joined(lines)
    .replace(/\[[^\]]*\]/g, ' ')
    .split(HOMONYM)
    .flatMap((homonym) => homonym.split(PART))
    .flatMap((part) => part.split(SENSE));
  const said = senses.map(readSense);
  const sameAs = senses.flatMap((sense) => REFERENCE.exec(sense)?.groups?.word?.trim() ?? []);
  const own = said.map(({ translations }) => translations).filter(({ length }) => length > 0);
  // Common words have many senses.
  const commonness = Math.min(1, Math.log2(1 + own.length) / 5);
  return [
    { heads: [{ text: head, commonness }], senses: own, sameAs },
    ...said.flatMap(({ phrases }) => phrases).flatMap((phrase) => phraseOf(phrase, head)),
  ];
}

/** Lines are broken between words, and within those that have a hyphen. */
const joined = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .reduce((all, line) => `${all}${/\p{L}-$/u.test(all) ? '' : ' '}${line}`, '');

function readSense(sense: string): Said {
  const translations: string[] = [];
  const phrases: Said['phrases'] = [];
  for (const piece of splitOutside(sense.split(SUBSENSE).join(';'), ';')) {
    const said = withoutBrackets(piece).replace(LABEL, ' ').replace(GOVERNED, ' ').trim();
    const russian = said.search(CYRILLIC);
    const hasEnglish = LATIN.test(russian < 0 ? said : said.slice(0, russian));
    if (hasEnglish)
      phrases.push({ english: russian < 0 ? said : said.slice(0, russian), translations: [] });
    if (russian < 0 || LATIN.test(said.slice(russian))) continue;
    const into = phrases.at(-1)?.translations ?? translations;
    into.push(...inOrder(said.slice(russian)));
  }
  return { translations, phrases };
}

const INFINITIVE = /^(?:не )?\p{L}+(?:ть|ти|чь)(?:ся)?(?!\p{L})/u;

/** `искать расположения, популярности`: what goes on after a comma is no translation by itself. */
function inOrder(said: string): string[] {
  const parts = said.split(',').flatMap((part) => asTranslation(part) ?? []);
  const [first = ''] = parts;
  return INFINITIVE.test(first) ? parts.filter((part) => INFINITIVE.test(part)) : parts;
}

/** In an example `C. of Appeal` stands for the word itself. */
const INITIAL = /(?<!\p{L})(\p{L})\.(?=\s)/gu;

function phraseOf({ english, translations }: Said['phrases'][number], head: string): Entry[] {
  if (translations.length === 0 || GAP.test(english)) return [];
  const whole = english
    .replace(INITIAL, (found, letter: string) =>
      head.toLowerCase().startsWith(letter.toLowerCase()) ? head : found,
    )
    .replace(/[\s,:!?]+$/, '');
  const text = plainEnglish(whole);
  const count = text.split(' ').length;
  if (count < 2 || count > PHRASE_WORDS || !/^[\p{L}' -]+$/u.test(text)) return [];
  return [{ heads: [{ text, commonness: PHRASE_COMMONNESS }], senses: [translations] }];
}
