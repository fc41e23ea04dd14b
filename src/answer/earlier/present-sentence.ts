import type { Article, Passage } from '../../knowledge/article/article.ts';
import type { Steps } from '../../pace.ts';
import { sentences } from '../../text/sentences/sentences.ts';
import { pairsIn, sharedBy } from '../shown/same-sentence.ts';

/** A sentence of an article, word for word, or as many as were quoted. */
export type PresentSentence = {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
};

/** Of the pairs of neighbouring words of both, so much is in common where one was made of the other. */
const LEAST = 0.4;

/** What an article says now in place of `quote`, which it said once; `undefined` where it says nothing like it. */
export function* presentSentence(
  quote: string,
  { passages }: Pick<Article, 'passages'>,
): Steps<PresentSentence | undefined> {
  const wanted = pairsIn(quote);
  const length = Math.max(1, sentences(quote).length);
  let best: PresentSentence | undefined;
  let most = LEAST;
  for (const passage of passages) {
    const spans = sentences(passage.text);
    for (let first = 0; first + Math.min(length, spans.length) <= spans.length; first++) {
      const [start] = spans[first] ?? [0];
      const [, end] = spans[first + Math.min(length, spans.length) - 1] ?? [0, 0];
      if (end <= start) break;
      const common = dice(wanted, pairsIn(passage.text.slice(start, end)));
      if (common > most) {
        most = common;
        best = { passage, start, end };
      }
      yield;
    }
    yield;
  }
  return best;
}

/** Dice, “Measures of the amount of ecologic association between species”, 1945. */
const dice = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  (2 * sharedBy(one, other)) / Math.max(1, one.size + other.size);
