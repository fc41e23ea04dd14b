import { type SearchIndex, termAt } from '../search/index/search-index.ts';
import type { Query } from '../search/query/query.ts';
import type { Hit } from '../search/rank/rank.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/fold.ts';
import { termsOf } from '../text/terms.ts';
import { transliterate } from '../text/transliteration.ts';
import { wordEnd } from '../text/word-end.ts';

/**
 * The names under which the shown passages hold what the question calls otherwise, as
 * `Northern Territories = Южные Курилы`: what was typed, then the passage's own word, in the form that
 * dictionaries have.
 */
export function usedAliases(hits: readonly Hit[], query: Query, index: SearchIndex): string[] {
  const used = new Set<string>();
  for (const { passage, evidence } of hits) {
    for (const { typed, term, words } of query.names) {
      const asTyped = words.every((word) =>
        evidence.sentences.some(({ matched }) => matched[word] === 1),
      );
      const found = asTyped ? undefined : nameInPassage(passage, term, index);
      const name = found && dictionaryForm(typed, found, term, index);
      if (name && name.toLowerCase() !== typed.toLowerCase()) used.add(`${typed} = ${name}`);
    }
  }
  return [...used];
}

/** An adjective, which is no name: «Курильская» is not Kurilsk. */
const ADJECTIVE = /[сц]к(?:ая|ое|ие|ий|ой|ого|ому|ую|им|ом|их|ими)$/;
const OF_TOWN = /s[ck]?k$/;

/** Endings of cases, the longest first. */
const ENDING = /(?:ыми|ими|ого|ому|ым|им|ом|ем|ой|ей|ами|ях|ах|а|у|е|и|ы|ю|я)$/;

/**
 * What a passage calls a name, as dictionaries do: the glossary's own name of the same words or, for a name
 * in Cyrillic, without the ending that what was typed in Latin letters lacks. Nothing for another name.
 */
function dictionaryForm(
  typed: string,
  found: string,
  term: number,
  index: SearchIndex,
): string | undefined {
  const [asked, held] = [fold(typed), fold(found)];
  if (!/^[а-я]/.test(held)) return found;
  const concept = index.concepts.byTerm.get(index.terms[term] ?? '')?.concept;
  if (concept !== undefined) {
    const words = termsOf(found).join(' ');
    const isSame = (name: string): boolean =>
      termsOf(name).join(' ') === words && !name.includes('*');
    return Object.values(concept.names).flat().find(isSame) ?? found;
  }
  if (!/^[a-z]+$/.test(asked) || !/^[а-я]+$/.test(held)) return found;
  if (ADJECTIVE.test(held) && OF_TOWN.test(asked)) return;
  const apart = (name: string): number => editDistance(transliterate(asked), transliterate(name));
  const bare = held.replace(ENDING, '');
  return apart(bare) < apart(held) ? found.slice(0, bare.length) : found;
}

/** The words by which a passage first names what the term of a concept or of a name stands for. */
function nameInPassage(passage: number, term: number, index: SearchIndex): string | undefined {
  const first = index.tokenStart[passage] as number;
  const to = index.tagStart[passage + 1] as number;
  for (let row = index.tagStart[passage] as number; row < to; row++) {
    if (index.tag[3 * row] !== term) continue;
    const from = first + (index.tag[3 * row + 1] as number);
    return wordsFrom(passage, from, index.tag[3 * row + 2] as number, index);
  }
  for (let token = first; token < (index.tokenStart[passage + 1] as number); token++) {
    if (termAt(index, token) === term) return wordsFrom(passage, token, 1, index);
  }
  return undefined;
}

function wordsFrom(
  passage: number,
  token: number,
  count: number,
  index: SearchIndex,
): string | undefined {
  const { text } = index.passages[passage] as { text: string };
  const after = token + count;
  const isLast = after >= (index.tokenStart[passage + 1] as number);
  const limit = isLast ? text.length : (index.tokenOffset[after] as number);
  const from = index.tokenOffset[token] as number;
  return text.slice(from, wordEnd(text, from, limit)) || undefined;
}
