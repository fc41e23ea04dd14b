import type { Article, Passage } from '../../knowledge/article/article.ts';
import type { Glossary } from '../../knowledge/glossary.ts';
import type { Language } from '../../text/language.ts';
import { eachSentence } from '../../text/sentences/sentences.ts';
import { createTokenReader } from '../../text/terms.ts';
import { eachValue } from '../../values/values-in-rows.ts';
import {
  type ConceptNames,
  conceptNames,
  conceptTerm,
  findNames,
  isEveryday,
  singleNames,
} from './concepts.ts';
import { growableArray } from './growable-array.ts';
import { createLexicon } from './lexicon.ts';
import { articlesBy, postingsOf } from './postings.ts';
import { type SearchIndex, termIn } from './search-index.ts';
import { buildTransliteratedNames } from './transliterated-names.ts';

/** How many passages are done between two places where the builder may pause. */
const STRIDE = 16;

/**
 * Builds the index of `articles`, whose order decides the ties, so give them by id. A generator: it
 * yields often, so that whoever runs it beside other work can let that work go first.
 */
export function* buildIndex(
  articles: readonly Article[],
  glossary: Glossary,
): Generator<void, SearchIndex, void> {
  const reader = createReader(yield* conceptNames(glossary));
  for (const article of articles) {
    reader.beginArticle(article);
    let count = 0;
    for (const passage of article.passages) {
      reader.addPassage(passage);
      if (++count % STRIDE === 0) yield;
    }
    yield;
  }
  return yield* reader.finish(articles);
}

function createReader(concepts: ConceptNames) {
  const words = createLexicon();
  const tokensOf = createTokenReader();
  const passages: Passage[] = [];
  const articleOf = growableArray();
  const articleStart = growableArray();
  const tokenStart = growableArray();
  const tokenTerm = growableArray();
  const tokenOffset = growableArray();
  const sentenceStart = growableArray();
  const sentenceSpan = growableArray();
  const tagStart = growableArray();
  const tag = growableArray();
  const length = growableArray();
  const titleTerms: Set<number>[] = [];
  const passagesIn: Record<Language, number> = { en: 0, ru: 0, ja: 0 };
  let language: Language = 'en';
  let total = 0;
  let longest = 0;
  /** The surfaces of the passage that is read. */
  let surfacesRead = new Uint32Array(0);
  const hasNames = concepts.byFirstTerm.size > 0 || concepts.prefixes.length > 0;

  const addTag = (term: string, token: number, count: number): void =>
    [words.idOf(term), token, count].forEach(tag.push);

  const addTags = (first: number): void => {
    const row: string[] = [];
    for (let at = first; at < tokenTerm.length(); at++)
      row.push(words.termText(termIn(tokenTerm.get(at))));
    for (const { name, first: token, count } of findNames(concepts, row))
      addTag(conceptTerm(name.concept), token, count);
  };

  const addSentence = (start: number, end: number): void => {
    sentenceSpan.push(start);
    sentenceSpan.push(end);
  };

  /** Words above a passage are found with it; they stand behind its text, where no sentence holds them. */
  const addUnder = (line: string, offset: number): void => {
    const { units, count, ranges } = tokensOf(line);
    for (let token = 0; token < count; token++) {
      const start = ranges[2 * token] as number;
      const surface = words.surfaceOf(line, units, start, ranges[2 * token + 1] as number);
      tokenTerm.push(words.termWithKind(surface));
      tokenOffset.push(offset);
    }
  };

  return {
    beginArticle(article: Article): void {
      articleStart.push(passages.length);
      const title = new Set<number>();
      const row: string[] = [];
      const surfaces: number[] = [];
      const { units, count, ranges } = tokensOf(article.title);
      for (let token = 0; token < count; token++) {
        const start = ranges[2 * token] as number;
        const end = ranges[2 * token + 1] as number;
        const surface = words.surfaceOf(article.title, units, start, end);
        const term = words.termAt(surface);
        if (term > 0) title.add(term);
        row.push(words.termText(term));
        surfaces.push(surface);
      }
      const roleAt = (token: number): number => words.valueRole(surfaces[token] as number);
      eachValue(article.title, { ranges, count }, roleAt, (key) => title.add(words.idOf(key)));
      titleTerms.push(title);
      language = article.language;
      if (!hasNames) return;
      for (const { name } of findNames(concepts, row)) {
        if (!isEveryday(name.concept)) title.add(words.idOf(conceptTerm(name.concept)));
      }
      for (const topic of article.topics) title.add(words.idOf(`@${topic}`));
    },
    addPassage(passage: Passage): void {
      const { text } = passage;
      longest = Math.max(longest, text.length);
      const first = tokenTerm.length();
      tokenStart.push(first);
      sentenceStart.push(sentenceSpan.length() / 2);
      tagStart.push(tag.length() / 3);
      articleOf.push(articleStart.length() - 1);
      passages.push(passage);
      let subjects = 0;
      const { units, count, ranges } = tokensOf(text);
      if (surfacesRead.length < count) surfacesRead = new Uint32Array(2 * count);
      for (let token = 0; token < count; token++) {
        const start = ranges[2 * token] as number;
        const surface = words.surfaceOf(text, units, start, ranges[2 * token + 1] as number);
        const term = words.termWithKind(surface);
        surfacesRead[token] = surface;
        tokenTerm.push(term);
        tokenOffset.push(start);
        if (termIn(term) > 0) subjects++;
        else words.addStop(surface, passages.length - 1);
      }
      const roleAt = (token: number): number => words.valueRole(surfacesRead[token] as number);
      eachValue(text, { ranges, count }, roleAt, addTag);
      eachSentence(text, units, addSentence);
      for (const line of passage.under ?? []) addUnder(line, text.length);
      if (hasNames) addTags(first);
      passagesIn[language]++;
      length.push(subjects);
      total += subjects;
    },
    *finish(articles: readonly Article[]): Generator<void, SearchIndex, void> {
      articleStart.push(passages.length);
      tokenStart.push(tokenTerm.length());
      sentenceStart.push(sentenceSpan.length() / 2);
      tagStart.push(tag.length() / 3);
      for (const { concept, word, terms } of singleNames(concepts)) {
        words.addName(word, terms[0] as string, conceptTerm(concept));
      }
      yield;
      const lexicon = words.done();
      yield;
      const rows = {
        tokenStart: tokenStart.done(),
        tokenTerm: tokenTerm.done(),
        tagStart: tagStart.done(),
        tag: tag.done(),
      };
      yield;
      const offsets = {
        tokenOffset: longest < 2 ** 16 ? tokenOffset.doneShort() : tokenOffset.done(),
      };
      yield;
      const titleArticles = articlesBy(titleTerms);
      const transliteratedNames = yield* buildTransliteratedNames(lexicon, titleArticles);
      const postings = yield* postingsOf(rows, passages.length, lexicon.terms.length);
      return {
        articles,
        passages,
        articleOf: articleOf.done(),
        articleStart: articleStart.done(),
        ...lexicon,
        ...postings,
        ...rows,
        ...offsets,
        sentenceStart: sentenceStart.done(),
        sentenceSpan: sentenceSpan.done(),
        length: length.done(),
        passagesIn,
        averageLength: passages.length === 0 ? 0 : total / passages.length,
        titleTerms,
        titleArticles,
        concepts,
        transliteratedNames,
      };
    },
  };
}
