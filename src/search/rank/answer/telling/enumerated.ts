import type { Language } from '../../../../text/language.ts';
import { sentences } from '../../../../text/sentences/sentences.ts';
import { numbersIn } from '../../../../values/find-values.ts';

/** What parts the items of an enumeration. */
const BETWEEN: Readonly<Record<Language, RegExp>> = {
  en: /[,;](?:\[[^\]]*\])?\s(?!and\s|or\s)|(?:,\s)?(?<!\p{L})(?:and|or|as well as)(?!\p{L})/giu,
  ru: /[,;]\s(?!и\s|или\s)|(?:,\s)?(?<!\p{L})(?:и|или|а также)(?!\p{L})/giu,
  ja: /[、・，]|[と及](?=[\p{Script=Han}ァ-ヴー])|や(?=[\p{Script=Han}ァ-ヴー])|および|及び|ならびに/gu,
};

/** More is not asked of a list of many: it may go on with "and others". */
const MOST_ITEMS = 4;

/** Fewer are not told from what is merely joined: "sanctions on people and goods". */
const LEAST_ITEMS = 3;

/** Where a question says how many there are of what it asks for, in the first group. */
const HOW_MANY: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:which|what|list|name|tell me)(?:\s(?:all|are|were|of|the|other|these|those)){0,3}\s([\p{L}\d-]+)(?=\s\p{L})/iu,
  ru: /(?<!\p{L})(?:какие|каких|каким|какими|перечисл\p{L}+|назов\p{L}+)(?:\s(?:именно|все|всех|это|эти|еще|были)){0,3}\s([\p{L}\d-]+)(?=\s\p{L})/iu,
  ja: /([\d０-９]{1,3}|[一二三四五六七八九十百]{1,4})(?:つ|(?:か|カ|ヶ|ヵ)国|項目|分野|団体|島|点|社|人|名|行)(?:は|って|とは|の(?:名前|名)|、|と?いうのは|を|[?？]|$)/u,
};

/**
 * How many items a sentence must tell one by one for a question that says how many there are: all of "which three
 * banks", four of "name the 48 states"; 0 where it says none, or a pair.
 */
export function itemsAsked(question: string, language: Language): number {
  const [number = 0] = numbersIn(HOW_MANY[language].exec(question)?.[1] ?? '').map(Number);
  return number < LEAST_ITEMS || number >= 1000 ? 0 : Math.min(number, MOST_ITEMS);
}

/** The most items that one sentence of a text tells one by one. */
export const itemsIn = (text: string, language: Language): number =>
  Math.max(
    0,
    ...sentences(text).map(
      ([start, end]) => 1 + [...text.slice(start, end).matchAll(BETWEEN[language])].length,
    ),
  );
