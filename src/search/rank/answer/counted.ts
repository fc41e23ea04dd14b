import type { Language } from '../../../text/language.ts';
import type { Query } from '../../query/query.ts';

/** What every language counts with a word of its own, whatever a dictionary says. */
const COUNTED_ALIKE: readonly (readonly [RegExp, Readonly<Record<Language, string>>])[] = [
  [/^(?:times|often|раз|часто|回|度)$/u, { en: 'times', ru: 'раз', ja: '回' }],
  [/^(?:people|persons?|человек|людей|人|名)$/u, { en: 'people', ru: 'человек', ja: '人' }],
];

/**
 * What is counted as a sentence in a language has it beside its number; `undefined` where that is not known, or the
 * question is not put across languages. Of other words a dictionary often lacks the one that the sentence has.
 */
export function countedIn(
  language: Language,
  {
    language: asker,
    expected: { counted },
    translations,
  }: Pick<Query, 'language' | 'expected' | 'translations'>,
): string | undefined {
  if (counted === undefined || language === asker) return counted;
  if (translations === undefined) return undefined;
  return COUNTED_ALIKE.find(([word]) => word.test(counted))?.[1][language];
}
