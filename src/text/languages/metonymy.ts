import type { Language } from '../language.ts';

/** Before the name of a city that does or is told something: "did Tokyo", "tell Moscow", "when Moscow". */
const ENGLISH_BEFORE =
  /(?:^|[.?!,;:] |(?<!\p{L})(?:did|does|do|has|have|had|is|was|will|would|could|should|can|why|when|how|that|if|because|once|after|before|since|and|or|but|tell|told|ask|asked|warn|warned|urge|urged|offer|offered|promise|promised|accuse|accused|give|gave|pay|paid|let|make|made|by|with|for|against) )(?:the )?$/iu;

/** Behind it: there the name is of a meeting, a paper or a place of that city. */
const ENGLISH_OF_CITY =
  /^(?:['’]s)? (?:\p{Lu}|summit|talks|meeting|round|visit|trip|conference|communiqu|declaration|statement|agreement|treaty|station|airport|embassy|hotel|university|governor|mayor|olympic|games|court|office|time|street|region|bay)/u;

/** Prepositions that put something at a place: «в Москве», but not «с Москвой». */
const RUSSIAN_AT =
  /(?<!\p{L})(?:в|во|на|из|под|над|около|возле|близ|до|через|мимо|вокруг|при)\s$/iu;

/** Behind a Japanese name that acts: 東京は, モスクワ側, モスクワに対し. */
const JAPANESE_ACTING = /^(?:側|政府|当局|は(?!いつ)|が|も|に対し|にとって)/u;

/**
 * Whether the name of a capital at its place in a question stands for those who govern from it: "what did Tokyo
 * say", not "who went to Tokyo".
 */
export function isMetonymAt(text: string, start: number, end: number, language: Language): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (language === 'ja') return JAPANESE_ACTING.test(after);
  if (language === 'ru') return !RUSSIAN_AT.test(before);
  return ENGLISH_BEFORE.test(before) && !ENGLISH_OF_CITY.test(after);
}
