import { withoutTimes } from '../../period/read-period.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { type Query, type QueryTerm, queryIn } from '../../search/query/query.ts';
import { createAskedWords } from '../../search/rank/answer/asked-words.ts';
import { createFramedDoer } from '../../search/rank/answer/doer/framed.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { isWithin } from '../../search/rank/within-period.ts';
import { fold } from '../../text/fold.ts';
import { guessLanguage } from '../../text/language.ts';
import { inUse } from '../../text/languages/in-use.ts';
import { isRealWord } from '../../text/real-words/real-words.ts';
import { termOf } from '../../text/terms.ts';
import { frequency, isSubject } from './named.ts';
import { namesAnother } from './names-another.ts';
import { nounsIn } from './nouns.ts';
import { typedNames, type Wanted } from './typed-names.ts';
import { isOfCountry } from './unheard.ts';
import { holdsAlike } from './written-alike.ts';

/** The most words that are told of. */
const MOST = 3;

/** Less than this is a family or a doubtful spelling: it names something else. */
const SAME = 0.5;

/** Any sense of a word says it in another language. */
const LEAST_SENSE = 0.1;

/** A word that more of the passages hold is not rare. */
const RARE = 0.005;

/** A shorter form stands in other words by chance; in Japanese, which is cut here and there, none is. */
const SHORTEST = 4;
const JAPANESE = /[\p{Script=Han}\p{Script=Katakana}]/u;

const ALPHABET = /^[a-zа-я]/;

/** What is missing, and how much of the question it is. */
export type Missing = {
  /** As typed, heaviest first. */
  readonly words: readonly string[];
  /** The share of the question's weight, 0 to 1, that right words, names and numbers of them have. */
  readonly share: number;
};

const NOTHING: Missing = { words: [], share: 0 };

/**
 * The names, numbers and rare words of a question that none of the shown passages mentions. None where the passages hold nothing of the question at all. What a passage in
 * another language may hold by a word that nobody knows is not missed in an answer.
 */
export function missingWords(
  query: Query,
  shown: readonly Hit[],
  index: SearchIndex,
  isAnswer: boolean,
): Missing {
  if (!query.terms.some((_, word) => shown.some((hit) => matched(hit, word) >= SAME)))
    return NOTHING;
  const names = typedNames(query, index.concepts);
  const named = new Set(names.flatMap(({ words }) => words));
  const nouns = nounsIn(query).filter(({ words }) => !words.some((word) => named.has(word)));
  const timeless = withoutTimes(query.text);
  // A noun in another language may stand there by a word that no dictionary has.
  const isAcross = shown.some((hit) => queryIn(query, hit.article.language) !== query);
  const question = fold(query.text);
  const asked = createAskedWords(query, index);
  const framed = createFramedDoer(query.text, query.language, (name) => {
    const word = name.split(/[^\p{L}\p{N}]+/u).at(-1) ?? '';
    // What stands elsewhere without a capital is no name where it begins a sentence.
    const place = index.vocabulary.get(fold(word));
    if (ALPHABET.test(fold(word)) && place !== undefined && index.isCommonWord[place] === 1)
      return false;
    return !question.includes(fold(word)) && !asked().has(termOf(word));
  });
  const isNamed = ({ typed }: Wanted): boolean =>
    typed === framed?.noun &&
    shown.some(
      ({ article, passage, sentence: { start, end } }) =>
        article.language === query.language &&
        framed.isNamedIn(inUse(index.passages[passage]?.text.slice(start, end) ?? '')),
    );
  const isDate = ({ words }: Wanted): boolean =>
    words.every((word) => isOfDate(query.terms[word] as QueryTerm, query, timeless));
  const weightOf = ({ words }: Wanted): number =>
    Math.max(...words.map((word) => query.terms[word]?.weight ?? 0));
  const missing = [...names, ...nouns]
    .filter((wanted) => isTelling(wanted, query, index) && !isDate(wanted) && !isNamed(wanted))
    .filter(
      (wanted) =>
        shown.every((hit) => isKnownTo(hit, wanted, query, index)) ||
        !(isAnswer || (isAcross && !wanted.isName)),
    )
    .filter((wanted) => !shown.some((hit) => mentions(hit, wanted, query, index)))
    .sort((a, b) => weightOf(b) - weightOf(a));
  return {
    words: [...new Set(missing.map(({ typed }) => typed))].slice(0, MOST),
    share: shareOf(new Set(missing.flatMap(({ words }) => words)), query),
  };
}

/** What is no word of English or Russian may be a slip of the finger, and says nothing. */
function shareOf(words: ReadonlySet<number>, { terms, weight }: Query): number {
  let sum = 0;
  for (const word of words) {
    const { isName, surface, weight: own } = terms[word] as QueryTerm;
    if (isName || !ALPHABET.test(surface) || isRealWord(surface)) sum += own;
  }
  return sum / (weight || 1);
}

/** Whether a reply without it lacks something. */
function isTelling({ words, isName }: Wanted, query: Query, index: SearchIndex): boolean {
  const terms = words.map((word) => query.terms[word] as QueryTerm);
  if (isName) return terms.some((term) => !isSubject(term, index));
  const held = Math.min(...terms.map((term) => frequency(term, index)));
  return held <= Math.max(1, RARE * index.passages.length);
}

/** A reply says by itself what it makes of a date; a year that is part of a name is a word like others. */
function isOfDate({ typed, surface }: QueryTerm, { time }: Query, timeless: string): boolean {
  if (timeless.includes(typed)) return false;
  const isTold = time.strict || time.understood.some(({ kind }) => kind === 'about');
  return !/^\d{4}$/.test(surface) || isTold || time.unread.some((date) => date.includes(typed));
}

/** Whether a passage would be seen to hold a word: in its own language, or by what it is called there. */
const isKnownTo = (hit: Hit, { words }: Wanted, query: Query, index: SearchIndex): boolean =>
  words.every((word) => {
    const term = query.terms[word] as QueryTerm;
    const { typed, variants } = term;
    return (
      /\d/.test(typed) ||
      (query.across !== undefined && isOfCountry(term, query)) ||
      guessLanguage(typed) === hit.article.language ||
      variants.some(({ term }) => index.terms[term]?.startsWith('@'))
    );
  });

/** A title alone names what its sentence leaves unsaid, unless the sentence names another. */
function mentions(hit: Hit, { words, isName }: Wanted, query: Query, index: SearchIndex): boolean {
  const title = index.titleTerms[index.articleOf[hit.passage] as number];
  const asked = queryIn(query, hit.article.language);
  const isTitled = ({ variants }: QueryTerm): boolean =>
    (!isName || !namesAnother(hit.sentence, hit.passage, query, index)) &&
    variants.some(({ term, weight }) => weight >= SAME && title?.has(term));
  return words.every((word) => {
    const term = asked.terms[word] as QueryTerm;
    const least = asked.translations === undefined ? SAME : LEAST_SENSE;
    return matched(hit, word) >= least || isTitled(term) || isWritten(hit, term, index);
  });
}

const matched = ({ evidence }: Hit, word: number): number =>
  Math.max(
    evidence.under[word] ?? 0,
    ...evidence.sentences.map((sentence) => sentence.matched[word] ?? 0),
  );

/** Whether a passage holds a word as it stands or nearly so, or is of the year that it is. */
function isWritten({ passage, article }: Hit, word: QueryTerm, index: SearchIndex): boolean {
  const { term, surface } = word;
  const text = index.passages[passage]?.text ?? '';
  const folded = fold(text);
  const isOfYear = (year: string): boolean =>
    folded.includes(year) || isWithin(article, { first: `${year}-01-01`, last: `${year}-12-31` });
  const shortest = JAPANESE.test(surface) ? 1 : SHORTEST;
  return (
    yearsOf(surface).some(isOfYear) ||
    [term, surface].some((form) => form.length >= shortest && folded.includes(form)) ||
    holdsAlike(text, surface)
  );
}

/** The years a number may be: of two figures, as in `98`, those of this century and the last. */
const yearsOf = (surface: string): readonly string[] =>
  /^\d{4}$/.test(surface)
    ? [surface]
    : /^\d\d$/.test(surface)
      ? [`19${surface}`, `20${surface}`]
      : [];
