import { asTranslation, type Entry, type Sense, withoutBrackets } from '../entry.ts';
import type { Article } from '../formats/dictd.ts';
import { plainEnglish } from './plain-english.ts';

/** `KANJI;KANJI [KANA;KANA] /(n) (1) gloss/gloss/(2) gloss/(P)/`: http://www.edrdg.org/jmdict/edict_doc.html */
const LINE = /^(?<words>[^/[]+?) (?:\[(?<kana>[^\]]*)\] )?\/(?<glosses>.*)\/\s*$/;

const SENSE = /\(\d{1,2}\)/;
const ID = /^EntL/;

/** How common a word is that has the mark `(P)`, and one that has not. */
const COMMON = 0.25;
const RARE = 0.05;

const NEXT_SENSE = 0.7;

/** Senses that are seldom meant today. */
const SELDOM = /\((?:arch|obs|obsc|rare|sl|m-sl|vulg|X)\)/;
const SELDOM_WEIGHT = 0.3;

/** Reads a line of EDICT. */
export function readEdictLine({ text }: Article): Entry[] {
  const { words, kana = '', glosses = '' } = LINE.exec(text)?.groups ?? {};
  if (words === undefined) return [];
  const senses: { translations: string[]; weight: number }[] = [];
  for (const gloss of glosses.split('/')) {
    if (ID.test(gloss)) continue;
    if (senses.length === 0 || SENSE.test(gloss))
      senses.push({ translations: [], weight: NEXT_SENSE ** senses.length });
    const sense = senses.at(-1) as (typeof senses)[number];
    if (SELDOM.test(gloss)) sense.weight *= SELDOM_WEIGHT;
    const translation = asTranslation(plainEnglish(withoutBrackets(gloss)));
    if (translation !== undefined) sense.translations.push(translation);
  }
  const found: readonly Sense[] = senses.filter(({ translations }) => translations.length > 0);
  if (found.length === 0) return [];
  const commonness = glosses.endsWith('(P)') ? COMMON : RARE;
  const written = glosses.includes('(uk)') ? `${words};${kana}` : words;
  const heads = written.split(';').map((word) => withoutBrackets(word).trim());
  return [
    {
      heads: heads.filter((word) => word !== '').map((word) => ({ text: word, commonness })),
      senses: found,
      readings: kana.split(';').map((one) => withoutBrackets(one).trim()),
    },
  ];
}
