import type { Language } from '../../../../text/language.ts';
import type { Query } from '../../../query/query.ts';

/** What every language counts with a word of its own, whatever a dictionary says. */
const COUNTED_ALIKE: readonly (readonly [RegExp, Readonly<Record<Language, string>>])[] = [
  [/^(?:times|often|раз|часто|回|度)$/u, { en: 'times', ru: 'раз', ja: '回' }],
  [/^(?:people|persons?|человек|людей|人|名)$/u, { en: 'people', ru: 'человек', ja: '人' }],
];

/** What is counted as people are, and what Japanese has a sign for, as English and Russian name it. */
const COUNTED_BY_KIND: readonly (readonly [RegExp, Readonly<Partial<Record<Language, string>>>])[] =
  [
    [
      /^(?:soldiers?|troops|prisoners?|internees?|residents?|inhabitants?|islanders?|citizens?|fisher\p{L}+|sailors?|workers?|students?|children|women|men|members?|officials?|lawmakers?|tourists?|visitors?|japanese|russians?)$/u,
      { en: 'people', ja: '人' },
    ],
    [
      /^(?:солдат|военн|плен|интернир|жител|граждан|рыбак|моряк|рабоч|работник|студент|школьник|дет(?:ей|и)|женщин|мужчин|участник|чиновник|депутат|турист|японцев|россиян|русск)/u,
      { en: 'people', ja: '人' },
    ],
    [
      /^(?:ships?|boats?|vessels?|trawlers?|суд(?:ов|а)|корабл|катер|траулер|лод(?:ок|к))/u,
      { ja: '隻' },
    ],
    [/^(?:compan(?:y|ies)|firms?|компани|фирм)/u, { ja: '社' }],
  ];

/**
 * What is counted as a sentence in a language has it beside its number; `undefined` where that is not known.
 * Of other words a dictionary often lacks the one that the sentence has.
 */
export function countedIn(
  language: Language,
  { language: asker, expected: { counted } }: Pick<Query, 'language' | 'expected'>,
): string | undefined {
  if (counted === undefined || language === asker) return counted;
  return [...COUNTED_ALIKE, ...COUNTED_BY_KIND].find(([word]) => word.test(counted))?.[1][language];
}
