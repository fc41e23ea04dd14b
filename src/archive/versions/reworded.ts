import { pairsIn, sharedBy } from '../../answer/shown/same-sentence.ts';
import type { Steps } from '../../pace.ts';
import type { Hunk, Sentence } from './hunks.ts';

/** Of the pairs of neighbouring words of both, so much is in common where one was made of the other. */
const ALIKE_IN_PLACE = 0.35;
/** The same where one stands elsewhere. */
const ALIKE_ELSEWHERE = 0.6;

/** Sentences that are compared with each other, one by one. */
const MOST_COMPARED = 200;

/** Which sentence was made of which: first where they stand, then of those that also moved. */
export function* rewordedIn(hunks: readonly Hunk[]): Steps<ReadonlyMap<Sentence, Sentence>> {
  const made = new Map<Sentence, Sentence>();
  const taken = new Set<Sentence>();
  const match = function* ({ before, after }: Hunk, least: number): Steps<void> {
    const free = after
      .filter((sentence) => !taken.has(sentence))
      .slice(0, MOST_COMPARED)
      .map((sentence) => ({ sentence, words: pairsIn(sentence.text) }));
    const left = before.filter((sentence) => !made.has(sentence)).slice(0, MOST_COMPARED);
    for (const old of left) {
      const words = pairsIn(old.text);
      let best: Sentence | undefined;
      let most = least;
      for (const other of free) {
        const common = taken.has(other.sentence) ? 0 : dice(words, other.words);
        if (common > most) {
          most = common;
          best = other.sentence;
        }
      }
      if (best !== undefined) {
        made.set(old, best);
        taken.add(best);
      }
      yield;
    }
  };
  for (const hunk of hunks) yield* match(hunk, ALIKE_IN_PLACE);
  const all = {
    before: hunks.flatMap(({ before }) => before),
    after: hunks.flatMap(({ after }) => after),
  };
  yield* match(all, ALIKE_ELSEWHERE);
  return made;
}

/** Dice, “Measures of the amount of ecologic association between species”, 1945. */
const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * sharedBy(one, other)) / Math.max(1, one.size + other.size);
