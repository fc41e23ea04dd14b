import type { Concept } from '../../knowledge/glossary.ts';
import { findNames, isTold } from '../../search/index/concepts.ts';
import { createScratch } from '../../search/index/scratch.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { CountedGap } from '../../store/records/gaps.ts';
import type { AnsweredQuestion } from '../../store/records/question-row.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { eachToken, termOf } from '../../text/terms.ts';
import { conceptName } from '../settings/concept-name.ts';
import type { AskedItem, MissingItem } from './content.ts';

/** Fewer askers could be guessed. */
const LEAST_ASKERS = 3;

/** The questions of a channel, those without an answer first, then latest first; each once. */
export function askedItems(questions: readonly AnsweredQuestion[]): AskedItem[] {
  const byText = new Map<string, { text: string; isAnswered: boolean; times: number }>();
  for (const { text, kind } of questions) {
    if (text === undefined) continue;
    const key = fold(text)
      .replace(/[\s?？!！.。]+/g, ' ')
      .trim();
    const times = (byText.get(key)?.times ?? 0) + 1;
    // Deleted and set anew, so that the latest stand last.
    byText.delete(key);
    byText.set(key, { text, isAnswered: kind === 'answer', times });
  }
  const latest = [...byText.values()].reverse();
  return [...latest.filter((one) => !one.isAnswered), ...latest.filter((one) => one.isAnswered)];
}

/**
 * Names of the glossary that at least three people have asked about without an answer, one of them
 * after `since`. Only a name is shown, for among the questions are private ones.
 */
export function missingItems(
  gaps: readonly CountedGap[],
  since: number,
  index: SearchIndex,
  language: Language,
): MissingItem[] {
  const askers = new Map<Concept, { readonly people: Set<string>; latest: number }>();
  for (const gap of gaps) {
    for (const concept of conceptsOf(gap, index)) {
      const known = askers.get(concept) ?? { people: new Set(), latest: 0 };
      known.people.add(gap.asker);
      known.latest = Math.max(known.latest, gap.openedAt);
      askers.set(concept, known);
    }
  }
  return [...askers]
    .filter(([, { people, latest }]) => people.size >= LEAST_ASKERS && latest >= since)
    .flatMap(([concept, { people }]) => {
      const name = conceptName(concept, language);
      return name === undefined ? [] : [{ name, askers: people.size }];
    })
    .sort((a, b) => b.askers - a.askers || (a.name < b.name ? -1 : 1));
}

/** What was found in each gap: a thousand editions of one team count the same ones. */
const found = createScratch(() => new WeakMap<CountedGap, ReadonlySet<Concept>>());

function conceptsOf(gap: CountedGap, index: SearchIndex): ReadonlySet<Concept> {
  const known = found(index).get(gap);
  if (known !== undefined) return known;
  const row: string[] = [];
  eachToken(gap.text, (start, end) => row.push(termOf(gap.text.slice(start, end))));
  const named = findNames(index.concepts, row).map(({ name }) => name.concept);
  const concepts = new Set(named.filter(isTold));
  found(index).set(gap, concepts);
  return concepts;
}
