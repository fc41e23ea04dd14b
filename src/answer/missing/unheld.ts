import type { Query, QueryTerm } from '../../search/query/query.ts';

/** From this share on a sentence holds a word: by a near word, a part of a name, or an unlikely translation. */
const HELD = 0.3;

const FEW_WORDS = 3;

/** What a quote lacks of its question. */
export type Unheld = {
  /** The share of the words, whatever each weighs. */
  readonly unheld: number;
  /** The same in a question of so few words that an answer holds them all; 0 in a longer one. */
  readonly unheldOfFew: number;
  /** The weight of the heaviest of them, or of what the quote lacks of it, in eighths. */
  readonly heaviestUnheld: number;
};

/**
 * Works it out from the weight, 0 to 1, that the quote holds of each word: across languages it tells what else does
 * not, within one no more than the rest.
 */
export function unheldOf(held: readonly number[], { terms }: Query): Unheld {
  const lacking = held.map((share, at) => (1 - share) * (terms[at] as QueryTerm).weight);
  const unheld = held.filter((share) => share < HELD).length / (terms.length || 1);
  return {
    unheld,
    unheldOfFew: terms.length <= FEW_WORDS ? unheld : 0,
    heaviestUnheld: Math.max(0, ...lacking) / 8,
  };
}
