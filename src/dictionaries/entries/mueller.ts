import { asTranslation, type Entry, type Sense, splitOutside, withoutBrackets } from '../entry.ts';
import type { Article } from '../formats/dictd.ts';
import { plainEnglish } from './plain-english.ts';

const LATIN = /[A-Za-z]/;
const CYRILLIC = /[а-яё]/i;

/** A label: `_ам.`, `_воен.`, `_attr.`; and the words that join labels or say when a form is used. */
const LABEL = /_[\p{L}-]+\.?|(?<!\p{L})(?:тж|преим|обыкн|особ|и т\.п|и т\.д|и др|уст|напр)\./gu;

/** `с кем-л.`, `от чего-л.`: what stands for the words that a translation goes with. */
const GOVERNED =
  /(?:\s(?:с|со|к|ко|о|об|от|у|в|во|на|за|из|по|для|над|под|перед|при|до|через|против|без|из-за|из-под|между|около|после|ради|вокруг))?\s*(?<!\p{L})\p{L}+-л\.?/gu;

const HOMONYM = /(?:^|\s)_[IVX]+(?![\p{L}.])/u;
const PART = /(?:^|\s)\d{1,2}\.\s(?=_|\p{L}|\()/u;
const SENSE = /(?:^|\s)\d{1,2}\)/;
const SUBSENSE = /(?:^|\s)[а-м]\)\s/;

/** `_p. и _p-p. от go 1`, `= goner 1 и 2`, `см. bet 2`, `= till I`: the word under which the translations are. */
const REFERENCE =
  /^(?:\([^)]*\)|\s|_[\p{L}-]+\.?|и(?=\s_))*(?:от|=|см\.)\s+(?<word>[A-Za-z][A-Za-z' -]*?)(?=$|[^A-Za-z' -]|\s[IVX]+(?![A-Za-z]))/u;

const PHRASE_WORDS = 4;

/** A phrase with one of them has a gap that any word may fill. */
const GAP =
  /(?<!\p{L})(?:smb|smth|one|one's|oneself|him|his|her|i|you|he|she|it|we|they|my|your|me|etc)(?!\p{L})/iu;

/** How common a phrase is beside words that are alike. */
const PHRASE_COMMONNESS = 0.1;

/** A label of style, place, time or subject: the sense is meant there and hardly elsewhere; a desk writes of some. */
const SPECIAL =
  /^[\s(]*(?:(?:тж\.|обыкн\.|преим\.)\s)*_(?!(?:n|v|a|adv|attr|pl|refl|predic|prep|cj|conj|int|pass|p|p-p|pres-p|sing|collect|imp|inf|воен|дип|полит|юр|эк|фин|ком|парл|ам|перен)\.)[\p{L}-]+\.?/u;
const SPECIAL_WEIGHT = 0.35;

/** How much less is meant what stands further behind: homonyms, parts of speech, senses. */
const NEXT = { homonym: 0.8, part: 0.7, sense: 0.72 } as const;

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
  const senses: Sense[] = [];
  const phrases: Entry[] = [];
  const sameAs: string[] = [];
  for (const { sense, weight } of sensesIn(joined(lines).replace(/\[[^\]]*\]/g, ' '))) {
    const said = readSense(sense);
    const isSpecial = SPECIAL.test(sense);
    if (said.translations.length > 0)
      senses.push({
        translations: said.translations,
        weight: isSpecial ? SPECIAL_WEIGHT * weight : weight,
      });
    for (const phrase of said.phrases) phrases.push(...phraseOf(phrase, head));
    const reference = REFERENCE.exec(sense)?.groups?.word;
    if (reference !== undefined) sameAs.push(reference.trim());
  }
  // Common words have many senses.
  const commonness = Math.min(1, (senses.length / MOST_SENSES) ** 0.75);
  return [{ heads: [{ text: head, commonness }], senses, sameAs }, ...phrases];
}

const MOST_SENSES = 20;

function* sensesIn(body: string): Generator<{ sense: string; weight: number }> {
  let homonyms = 0;
  for (const homonym of body.split(HOMONYM)) {
    if (homonym.trim() === '') continue;
    let parts = 0;
    for (const part of homonym.split(PART)) {
      if (part.trim() === '') continue;
      let senses = 0;
      for (const sense of part.split(SENSE)) {
        const weight = NEXT.homonym ** homonyms * NEXT.part ** parts * NEXT.sense ** senses;
        if (CYRILLIC.test(sense) || LATIN.test(sense)) yield { sense, weight };
        if (CYRILLIC.test(sense)) senses++;
      }
      parts++;
    }
    homonyms++;
  }
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
    const said = plain(piece);
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

/** A piece without brackets, labels, and what stands for other words. */
function plain(piece: string): string {
  const bare = withoutBrackets(piece);
  const unlabelled = bare.includes('_') || bare.includes('.') ? bare.replace(LABEL, ' ') : bare;
  return (unlabelled.includes('-л') ? unlabelled.replace(GOVERNED, ' ') : unlabelled).trim();
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
    .replace(/[\s,:!?]+$/, '')
    .replace(/\s+/g, ' ');
  const text = plainEnglish(whole);
  const count = text.split(' ').length;
  if (count < 2 || count > PHRASE_WORDS || !/^[\p{L}' -]+$/u.test(text)) return [];
  return [
    { heads: [{ text, commonness: PHRASE_COMMONNESS }], senses: [{ translations, weight: 1 }] },
  ];
}
