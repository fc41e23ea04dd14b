import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { isRealWord } from '../../text/real-words/real-words.ts';
import { asTranslation, type Entry, type Head, splitOutside, withoutBrackets } from '../entry.ts';
import type { Article } from '../formats/dictd.ts';
import { plainEnglish } from './plain-english.ts';

const SCRIPTS: Readonly<Record<Language, RegExp>> = {
  en: /\p{Script=Latin}/u,
  ru: /\p{Script=Cyrillic}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
};

const KANJI = /\p{Script=Han}/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const SENSE = /^\d{1,2}\.(?:\s|$)/;

/** What JMdict notes of a sense, which FreeDict sets before its first translation without a blank. */
const NOTE =
  /^\s*Note: (?:word usually written using kana alone|abbreviation|archaism|obscure term|onomatopoeic or mimetic word|colloquialism|slang|idiomatic expression|honorific or respectful \(sonkeigo\) language|obsolete term|vulgar expression|familiar language|female term or language|female term|derogatory|male term or language|male term or slang|male term|polite \(teineigo\) language|humble \(kenjougo\) language|sensitive|poetical term|children's language|jocular, humorous term|manga slang|yojijukugo|proverb|quotation|rude or X-rated term[^a-z]*|exclusively kana|exclusively kanji|word usually written using kanji alone)?/;

/** The word that a Japanese one came from, which FreeDict sets before its translation without a blank. */
const CAME_FROM: Readonly<Record<Language, RegExp | undefined>> = {
  en: /^\p{Lu}(\p{Ll}{3,})(?=\p{L}\1|\p{Lu}\p{Ll}{3})/u,
  ru: /^[\p{Script=Latin}\s-]+(?=\p{Script=Cyrillic})/u,
  ja: undefined,
};

/** How common a word is that nothing is said of. */
const UNKNOWN = 0.05;

/** A reading is the word itself only where it is written so; as a reading it may be any of many words. */
const READING = 0.1;

/** Senses that are seldom meant today. */
const SELDOM = /Note: (?:archaism|obscure term|obsolete term|rare|slang|manga slang|vulgar)/;
const SELDOM_WEIGHT = 0.3;

/** How much less a sense is meant than the one before it. */
const NEXT_SENSE = 0.7;

/**
 * Reads an article as FreeDict writes it for dictd: a line with the word, its pronunciation and part of speech,
 * then senses with a number each, of labels in brackets, notes, translations and definitions.
 */
export function readFreedict({ words, text }: Article, to: Language): Entry[] {
  const [header = '', ...lines] = text.split('\n');
  const senses: { translations: string[]; weight: number }[] = [];
  let isWrittenInKana = false;
  for (const line of lines) {
    const begins = SENSE.test(line);
    if (begins || senses.length === 0)
      senses.push({ translations: [], weight: NEXT_SENSE ** senses.length });
    const sense = senses.at(-1) as (typeof senses)[number];
    if (line.includes('Note: ')) {
      isWrittenInKana ||= line.includes('using kana alone');
      if (SELDOM.test(line)) sense.weight *= SELDOM_WEIGHT;
    }
    const said = withoutSource(saidIn(begins ? line.replace(SENSE, '') : line), to);
    if (said !== '' && SCRIPTS[to].test(said)) sense.translations.push(...translationsIn(said, to));
  }
  const found = senses.filter(({ translations }) => translations.length > 0);
  if (found.length === 0) return [];
  const forms = formsIn(header);
  const heads = headsIn(forms, isWrittenInKana);
  const indexed = words.map((word) => ({ text: word, commonness: UNKNOWN }));
  const readings = forms.map(({ text }) => text).filter((text) => KANA.test(text));
  return [{ heads: heads.length > 0 ? heads : indexed, senses: found, readings }];
}

/** What a line says without labels, notes and references; `''` where it holds nothing else. */
function saidIn(line: string): string {
  if (line === '') return '';
  const said = line
    .replace(NOTE, '')
    .replace(/^\s*(?:\{[^{}]*\},?\s*)+/, '')
    .replace(/^\s*(?:\[[^[\]]*\]\s*)+/, '')
    .replace(/\s\d{1,2}\.\s*$/, '');
  return withoutBrackets(said).trim() === '' ? '' : said;
}

/** `Ikonикона` without `Ikon`; `PowerPoint` is made of two words of English. */
function withoutSource(said: string, to: Language): string {
  const pattern = CAME_FROM[to];
  const [source] = pattern?.exec(said) ?? [''];
  return to === 'en' && isRealWord(fold(source)) && !isDoubled(said, source)
    ? said
    : said.slice(source.length);
}

const isDoubled = (said: string, word: string): boolean =>
  fold(said.slice(word.length)).startsWith(fold(word));

/** A noun with the verb that makes one of it, which is written apart from it as often. */
const NOUN_DONE = /(?<=[\p{Script=Han}\p{Script=Katakana}ー]{2})する$/u;

function translationsIn(said: string, to: Language): string[] {
  return splitOutside(said, ',;、；').flatMap((part) => {
    const bare = withoutBrackets(part);
    return (
      asTranslation(to === 'en' ? plainEnglish(bare) : bare.trim().replace(NOUN_DONE, '')) ?? []
    );
  });
}

/** The word in all its spellings: JMdict has a row of kanji and kana with tags, others a single one. */
const formsIn = (header: string): Head[] =>
  header
    .replace(/\/\/[^/]*\/\/|\/[^/]*\/|<[^<>]*>/g, '')
    .split(',')
    .map((form) => ({
      text: withoutBrackets(form).trim(),
      commonness: commonnessOf(form),
    }))
    .filter(({ text }) => text !== '');

/** Those by which it is looked up. */
function headsIn(forms: readonly Head[], isWrittenInKana: boolean): readonly Head[] {
  const hasKanji = forms.some(({ text }) => KANJI.test(text));
  if (!hasKanji || isWrittenInKana) return forms;
  return forms.flatMap((form) => {
    if (KANJI.test(form.text)) return [form];
    return form.commonness > UNKNOWN ? [{ ...form, commonness: READING * form.commonness }] : [];
  });
}

/** `nf01` to `nf48` rank the words of a newspaper in steps of 500; the other tags say that it is common. */
function commonnessOf(form: string): number {
  const rank = /\[nf(\d\d)\]/.exec(form)?.[1];
  if (rank !== undefined) return 1 / (1 + Number(rank) / 12);
  return /\[(?:ichi|news|spec|gai)1\]/.test(form) ? 0.25 : UNKNOWN;
}
