import type { Query } from '../../search/query/query.ts';
import type { Language } from '../../text/language.ts';

/** What was to be, and what somebody hoped or expected. */
const PLANNED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:was|were) (?:to (?!blame\b)|due to |expected to |supposed to |planned |scheduled )|\b(?:planned|hoped|intended|expected) to\b|\bwould (?!have\b)/iu,
  ru: /(?<!\p{L})(?:должн[аоы]? был|долж[её]н был|планир|собирал[аи]?с|намер|предполагал|ожидал|намеч)/iu,
  ja: /予定|はずだった|見込み|計画だ|ことになってい|方針/u,
};

/** A question of when something was done. */
const WHEN_DONE: Readonly<Record<Language, RegExp>> = {
  en: /\b[Ww]hen (?:did\b|(?:was|were)\b(?!.*\bto \p{Ll}))/u,
  ru: /(?<!\p{L})когда(?!\p{L}).*\p{L}[аеиоуыюя]л(?:[аои]|[аои]?с[ья])?(?!\p{L})/iu,
  ja: /[ただ][のん].*いつ|いつ.*[ただ](?:の|ん|か|[？?]|$)/u,
};

/**
 * Tells whether a quote, by its best sentence, says no more than when something was to be, and the question asks when it
 * was: plans come to nothing, or to something else. Not where the question speaks of a plan itself.
 */
export function createOnlyPlanned({
  text,
  language,
  expected,
}: Query): (sentence: string, language: Language) => boolean {
  const isDone =
    expected.asked.includes('time') &&
    WHEN_DONE[language].test(text) &&
    !PLANNED[language].test(text);
  return (sentence, of) => isDone && PLANNED[of].test(sentence);
}
