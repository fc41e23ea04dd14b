import { timesIn } from '../../period/read-period.ts';
import type { Query } from '../../search/query/query.ts';
import type { Language } from '../../text/language.ts';
import { sentences } from '../../text/sentences/sentences.ts';
import { numberOfSigns } from '../../values/japanese-numbers.ts';
import { ORDINAL_WORDS, ordinalIn } from '../../values/word-numbers.ts';

/** Where a sentence goes on with something else: "48 ships in 2014, and 52 in 2015". */
const CLAUSE: Readonly<Record<Language, RegExp>> = {
  en: /[;:]\s+|,\s+(?=(?:and|but|while|whereas)\s)|,?\s+(?=(?:compared|against|than|versus|(?:up|down) from)\s)/giu,
  ru: /[;:]\s+|,\s+(?=(?:а|но|и|тогда как|чем)\s)|,?\s+(?=(?:против|по сравнению)\s)/giu,
  ja: /；|(?<=[がしりて])、|(?<=に比べて?|と比べて?|より)、?/gu,
};

/** Which of several, and how the word for them begins: the second survey, 第2回. */
const ORDINAL: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `(?<!\\p{L})(\\d{1,3}(?=st|nd|rd|th)|${ORDINAL_WORDS})\\p{L}*\\s(\\p{L}{4})`,
    'giu',
  ),
  ru: new RegExp(`(?<![\\p{L}\\d])(\\d{1,3}(?=-)|${ORDINAL_WORDS})[-\\p{L}]*\\s(\\p{L}{4})`, 'giu'),
  ja: /(?:第|(?<![\d０-９一二三四五六七八九十])(?=[\d０-９一二三四五六七八九十]{1,3}[回度]目))([\d０-９]{1,3}|[一二三四五六七八九十]{1,3})(\p{Script=Han})/gu,
};

/** What "last year" is depends on the day on which it is said. */
const HAS_YEAR = /[\d０-９]{4}|[〇一二三四五六七八九]{4}|明治|大正|昭和|平成|令和/u;

/** Days `YYYY-MM-DD`, both included. */
type Span = { readonly first: string; readonly last: string };

/** When something was, and which of several it was, by the word for them. */
type Occasion = { readonly spans: readonly Span[]; readonly turns: ReadonlyMap<string, number> };

export type AskedOccasion = {
  /**
   * A quote without what is told of another time than the question names, or of another of several: "48 ships in
   * 2014, and 2,177 tonnes in 2022" tells no number of ships in 2022. Of another year only where the quote tells of
   * the one that is asked of, too.
   */
  readonly toldOfIt: (quote: string, language: Language) => string;
  /** Whether a quote names times, or which of several, and none of them is one that the question names. */
  readonly isOfOtherTime: (quote: string, language: Language) => boolean;
};

/** Looks in quotes for the times and turns that a question names, which are read when they are first asked for. */
export function createOccasion({
  text,
  language,
}: Pick<Query, 'text' | 'language'>): AskedOccasion {
  let known: Occasion | undefined;
  const askedOf = (): Occasion => {
    known ??= occasionOf(text, language);
    return known;
  };
  return {
    toldOfIt(quote, language) {
      const asked = askedOf();
      if (asked.spans.length === 0 && asked.turns.size === 0) return quote;
      const parts = partsOf(quote, language);
      const places = parts.map(({ text }) => placeOf(occasionOf(text, language), asked));
      if (!places.includes('other')) return quote;
      if (!places.includes('same') && !asked.spans.some(isWithinMonth)) return quote;
      let isOther = false;
      return parts
        .filter(({ isFirst }, at) => {
          if (isFirst || places[at] !== 'none') isOther = places[at] === 'other';
          return !isOther;
        })
        .map(({ text }) => text)
        .join(' ');
    },
    isOfOtherTime(quote, language) {
      const asked = askedOf();
      const isNamed = asked.spans.length > 0 || asked.turns.size > 0;
      return isNamed && placeOf(occasionOf(quote, language), asked) === 'other';
    },
  };
}

/** Whether something is of the occasion that is asked of, of another one, or says neither. */
function placeOf({ spans, turns }: Occasion, asked: Occasion): 'same' | 'other' | 'none' {
  const same = [...turns].filter(([what]) => asked.turns.has(what));
  if (same.length > 0)
    return same.some(([what, turn]) => asked.turns.get(what) === turn) ? 'same' : 'other';
  if (isOfOthersAlone(turns, asked.turns)) return 'other';
  if (spans.length === 0 || asked.spans.length === 0) return 'none';
  return spans.some((one) => asked.spans.some((other) => areAtOnce(one, other))) ? 'same' : 'other';
}

/** Whether others of several are told of, by whatever word, and the second or a later one that is asked of is not. */
function isOfOthersAlone(told: Occasion['turns'], asked: Occasion['turns']): boolean {
  const later = [...asked.values()].filter((turn) => turn > 1);
  return (
    later.length > 0 && told.size > 0 && ![...told.values()].some((one) => later.includes(one))
  );
}

/** A year may be told of by what the quote leaves unsaid, a day or a month is not. */
const isWithinMonth = ({ first, last }: Span): boolean => first.slice(0, 7) === last.slice(0, 7);

const areAtOnce = (a: Span, b: Span): boolean => a.first <= b.last && b.first <= a.last;

function occasionOf(text: string, language: Language): Occasion {
  const spans = timesIn(text).flatMap(({ start, end, understood }) => {
    if (understood === undefined || !HAS_YEAR.test(text.slice(start, end))) return [];
    const { first = '0000-01-01', last = '9999-12-31' } = understood;
    return understood.first === undefined && understood.last === undefined ? [] : [{ first, last }];
  });
  const turns = new Map<string, number>();
  for (const [, number = '', what = ''] of text.toLowerCase().matchAll(ORDINAL[language])) {
    const turn = ordinalIn(number) ?? numberOfSigns(number) ?? Number(number);
    if (Number.isFinite(turn)) turns.set(what, turn);
  }
  return { spans, turns };
}

type Part = { readonly text: string; readonly isFirst: boolean };

/** The clauses of a quote; `isFirst` of those that begin a sentence. */
const partsOf = (quote: string, language: Language): readonly Part[] =>
  sentences(quote).flatMap(([start, end]) =>
    quote
      .slice(start, end)
      .split(CLAUSE[language])
      .map((text, at) => ({ text, isFirst: at === 0 })),
  );
