import { readPeriod } from '../../period/read-period.ts';
import { isFrameWord } from '../../text/frame-words.ts';
import { guessLanguage } from '../../text/language.ts';
import { inverseDocumentFrequency } from '../index/bm25.ts';
import { documentFrequency, type SearchIndex } from '../index/search-index.ts';
import { type AcrossLanguages, askAcross } from './across/ask-across.ts';
import { sameWordIn } from './across/same-word.ts';
import { readSlips } from './across/slips.ts';
import { answerTypeOf } from './answer-type.ts';
import { readValues } from './asked-values.ts';
import { isKeywordQuery, readKeywordQuery } from './keyword-query.ts';
import { phrasesOf } from './marked-phrases.ts';
import { readMarkedWords } from './marked-words.ts';
import { readLayout } from './normalize/keyboard-layout.ts';
import { otherScripts } from './normalize/other-scripts.ts';
import { withFullYears } from './normalize/short-years.ts';
import type { Query, QueryTerm, Variant } from './query.ts';
import {
  expandQuery,
  FRAME_WEIGHT,
  isName,
  RELATION_WEIGHT,
  type Token,
  TRANSLITERATION_WEIGHT,
} from './query-expansion.ts';
import type { Speller } from './spelling.ts';
import { tokensOf } from './tokens.ts';

/**
 * Reads a question into weighted terms, each with everything in the index that counts as it; with
 * dictionaries, in the other languages of the archive, too.
 */
export function readQuery(
  question: string,
  index: SearchIndex,
  speller: Speller,
  today: string,
  across?: AcrossLanguages,
): Query {
  const layout = readLayout(question, index, speller);
  const marked = readMarkedWords(layout.text);
  const time = readPeriod(withFullYears(marked.text, index, today), today);
  const text = time.rest;
  const language = guessLanguage(marked.text) ?? 'en';
  const { tokens, values } = readValues(text, otherScripts(text, tokensOf(text), index), index);
  const expansion = expandQuery(
    text,
    tokens,
    index,
    withoutCorrecting(marked.wanted, speller),
    across === undefined || index.passagesIn[language] > 0,
  );
  const { readings, concepts, transliteratedNames, nearWords } = expansion;
  const slips =
    across === undefined
      ? undefined
      : readSlips(tokens, language, expansion, across.dictionaries, index);
  // A number within a name of the glossary is a part of that name: «план из восьми пунктов».
  const inNames = new Set(concepts.found.flatMap(({ tokens: at }) => (at.length > 1 ? at : [])));
  const corrections: { from: string; to: string }[] = [...layout.corrections];
  const terms: QueryTerm[] = [];
  const seen = new Set<string>();
  const typed = new Map<string, number>();
  const placeOf = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (token.term === '' || seen.has(token.term)) return;
    seen.add(token.term);
    placeOf.set(token.term, terms.length);
    const own = index.termIds.get(token.term);
    const variants: Variant[] = own === undefined ? [] : [{ term: own, weight: 1 }];
    variants.push(...(token.twins ?? []), ...(inNames.has(at) ? [] : (values.get(at) ?? [])));
    variants.push(...(concepts.variants.get(at) ?? []));
    for (const term of transliteratedNames.get(at) ?? [])
      variants.push({ term, weight: TRANSLITERATION_WEIGHT });
    const reading = readings.get(at);
    const isGuess = reading?.word !== undefined && !isOtherForm(token.surface, reading.word);
    if (reading !== undefined) {
      variants.push(...reading.variants);
      const { word: to } = reading;
      const flipped = corrections.findIndex((one) => one.to === token.raw);
      if (to !== undefined && flipped >= 0)
        corrections[flipped] = { from: corrections[flipped]?.from ?? '', to };
      else if (to !== undefined && isGuess) corrections.push({ from: token.raw, to });
    }
    const slip = reading?.word === undefined ? slips?.get(at) : undefined;
    if (slip !== undefined) corrections.push({ from: token.raw, to: slip });
    typed.set(reading?.word ?? token.surface, terms.length);
    terms.push({
      term: token.term,
      surface: token.surface,
      typed: token.raw,
      start: token.start,
      weight: weightOf(token, variants, index) * (isFrameWord(token.surface) ? FRAME_WEIGHT : 1),
      variants,
      near: (nearWords.get(at) ?? []).filter(
        (near) => !variants.some(({ term }) => term === near.term),
      ),
      isName: isName(token) || /^\p{N}/u.test(token.raw),
      isGuess: isGuess || slip !== undefined,
    });
  });
  const surfaces = tokens.map(({ surface }) => surface);
  const weights = terms.map(({ weight }) => weight);
  const query: Query = {
    text,
    language,
    terms,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    expected: answerTypeOf(text, language),
    corrections,
    phrases: phrasesOf(marked.wanted, index),
    without: phrasesOf(marked.unwanted, index, (word) =>
      across === undefined ? [] : sameWordIn(word, language, across.dictionaries, index),
    ),
    time,
    today,
    ...(isKeywordQuery(text) && { list: readKeywordQuery(surfaces, typed, weights, index) }),
    names: [
      ...concepts.found.map(({ typed, concept, tokens: at }) => ({
        typed,
        term: concept,
        words: at.flatMap((token) => placeOf.get(tokens[token]?.term ?? '') ?? []),
      })),
      ...[...transliteratedNames].flatMap(([at, found]) => {
        const { raw, term: word } = tokens[at] as Token;
        return found.map((term) => ({ typed: raw, term, words: [placeOf.get(word) as number] }));
      }),
    ],
  };
  if (across === undefined) return query;
  return { ...query, across: askAcross(query, tokens, placeOf, across, index, slips) };
}

/** A surname in another case, or as a woman bears it: «Белов», «Белова». */
const isOtherForm = (a: string, b: string): boolean =>
  surname(a) !== '' && surname(a) === surname(b);

const surname = (word: string): string =>
  /^([а-я]+(?:[оеё]в|[иы]н))(?:а|у|е|ой|ы|ым|ых|ыми)?$/.exec(word)?.[1] ?? '';

/** What somebody quotes is meant as it stands. */
function withoutCorrecting(quoted: readonly string[], speller: Speller): Speller {
  if (quoted.length === 0) return speller;
  const words = new Set(quoted.flatMap((part) => tokensOf(part).map(({ surface }) => surface)));
  return {
    correct: (word, isName) => (words.has(word) ? NO_CORRECTION : speller.correct(word, isName)),
  };
}

const NO_CORRECTION = { variants: [] };

/**
 * A word weighs by how few passages hold it, of those in its language: in an archive that is mostly
 * English every Russian word is rare, and would outweigh the names that all languages share.
 */
function weightOf(token: Token, variants: readonly Variant[], index: SearchIndex): number {
  const isShared = variants.some(({ term }) => index.terms[term]?.startsWith('@'));
  const own = index.passagesIn[guessLanguage(token.raw) ?? 'en'];
  const passages = isShared || own === 0 ? index.passages.length : own;
  const frequencies = variants
    .filter((variant) => variant.weight > RELATION_WEIGHT.family)
    .map((variant) => documentFrequency(index, variant.term));
  return inverseDocumentFrequency(Math.min(passages, Math.max(0, ...frequencies)), passages);
}
