import type { Query } from '../search/query/query.ts';
import type { Hit } from '../search/rank/rank.ts';

/** What a word weighs of the question that carries it. */
const CARRIES = 0.6;

/** The same of a name in katakana: each kana is a syllable, so that another one makes another name. */
const NAME_CARRIES = 0.25;
const KATAKANA = /^[ァ-ヴー]{3,}$/u;

/** The share of what else is asked from which all of it is there. */
const NEARLY_ALL = 0.95;

/**
 * Whether a hit rests on a word that was read as another, which carries the question: it may be right, and ask
 * for something else. Where all else that is asked is there, the slip is plain.
 */
export function restsOnGuess(
  { evidence: { under, sentences } }: Hit,
  { terms, weight }: Query,
): boolean {
  const held = (at: number): number =>
    Math.max(under[at] ?? 0, ...sentences.map(({ matched }) => matched[at] ?? 0));
  const heldBeside = (word: number): number =>
    terms.reduce((sum, term, at) => sum + (at === word ? 0 : term.weight * held(at)), 0);
  return terms.some(({ isGuess, weight: own, surface }, at) => {
    if (!isGuess) return false;
    if (KATAKANA.test(surface)) return own >= NAME_CARRIES * weight;
    return own >= CARRIES * weight && heldBeside(at) < NEARLY_ALL * (weight - own);
  });
}
