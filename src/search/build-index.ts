import type { Article, Passage } from '../knowledge/article.ts';
import type { Glossary } from '../knowledge/glossary.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { sentences } from '../text/sentences.ts';
import { eachToken, termOf } from '../text/terms.ts';
import {
  type ConceptNames,
  conceptNames,
  conceptTerm,
  findNames,
  isEveryday,
  singleNames,
} from './concepts.ts';
import { growing } from './growing.ts';
import type { SearchIndex } from './search-index.ts';
import { createTokenTable } from './token-table.ts';

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
  const reader = createReader(conceptNames(glossary));
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

/** Runs a builder to its end without a pause. */
export function runNow<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function createReader(concepts: ConceptNames) {
  const terms: string[] = [''];
  const termIds = new Map<string, number>();
  const tokens = createTokenTable();
  const vocabulary = new Map<string, number>();
  const commonWords = new Set<string>();
  const passages: Passage[] = [];
  const articleOf = growing();
  const articleStart = growing();
  const tokenStart = growing();
  const tokenTerm = growing(1 << 16);
  const tokenOffset = growing(1 << 16);
  const sentenceStart = growing();
  const sentenceSpan = growing();
  const tagStart = growing();
  const tag = growing();
  const length = growing();
  const titleTerms: Set<number>[] = [];
  const passagesIn: Record<Language, number> = { en: 0, ru: 0, ja: 0 };
  let language: Language = 'en';
  let total = 0;

  const idOf = (term: string): number => {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    const id = terms.length;
    terms.push(term);
    termIds.set(term, id);
    return id;
  };
  const readToken = (token: string): number => {
    const term = termOf(token);
    if (term === '') return 0;
    const id = idOf(term);
    addWord(token, id);
    return id;
  };
  const addWord = (token: string, id: number): void => {
    const word = fold(token);
    vocabulary.set(word, id);
    if (token[0] === word[0]) commonWords.add(word);
  };
  /** Names of one word that stand for something in the archive, so that a misspelt one is found. */
  const addNames = (): void => {
    for (const { concept, word, terms } of singleNames(concepts)) {
      if (!vocabulary.has(word) && termIds.has(conceptTerm(concept))) {
        vocabulary.set(word, idOf(terms[0] as string));
      }
    }
  };
  const hasNames = concepts.byFirstTerm.size > 0 || concepts.prefixes.length > 0;

  const addTags = (first: number): void => {
    const row: string[] = [];
    for (let at = first; at < tokenTerm.length(); at++)
      row.push(terms[tokenTerm.get(at)] as string);
    for (const { name, first: token, count } of findNames(concepts, row)) {
      tag.push(idOf(conceptTerm(name.concept)));
      tag.push(token);
      tag.push(count);
    }
  };

  return {
    beginArticle(article: Article): void {
      articleStart.push(passages.length);
      const title = new Set<number>();
      const row: string[] = [];
      eachToken(article.title, (start, end) => {
        const id = tokens.numberOf(article.title, start, end, readToken);
        if (id > 0) title.add(id);
        row.push(terms[id] as string);
      });
      titleTerms.push(title);
      language = article.language;
      if (!hasNames) return;
      for (const { name } of findNames(concepts, row)) {
        if (!isEveryday(name.concept)) title.add(idOf(conceptTerm(name.concept)));
      }
      for (const topic of article.topics) title.add(idOf(`@${topic}`));
    },
    addPassage(passage: Passage): void {
      const { text } = passage;
      const first = tokenTerm.length();
      tokenStart.push(first);
      sentenceStart.push(sentenceSpan.length() / 2);
      tagStart.push(tag.length() / 3);
      articleOf.push(articleStart.length() - 1);
      passages.push(passage);
      let words = 0;
      eachToken(text, (start, end) => {
        const id = tokens.numberOf(text, start, end, readToken);
        tokenTerm.push(id);
        tokenOffset.push(start);
        if (id > 0) words++;
      });
      for (const [start, end] of sentences(text)) {
        sentenceSpan.push(start);
        sentenceSpan.push(end);
      }
      if (hasNames) addTags(first);
      passagesIn[language]++;
      length.push(words);
      total += words;
    },
    *finish(articles: readonly Article[]): Generator<void, SearchIndex, void> {
      articleStart.push(passages.length);
      tokenStart.push(tokenTerm.length());
      sentenceStart.push(sentenceSpan.length() / 2);
      tagStart.push(tag.length() / 3);
      addNames();
      const rows = {
        tokenStart: tokenStart.done(),
        tokenTerm: tokenTerm.done(),
        tagStart: tagStart.done(),
        tag: tag.done(),
      };
      yield;
      const postings = yield* postingsOf(rows, passages.length, terms.length);
      return {
        articles,
        passages,
        articleOf: articleOf.done(),
        articleStart: articleStart.done(),
        terms,
        termIds,
        vocabulary,
        commonWords,
        ...postings,
        ...rows,
        tokenOffset: tokenOffset.done(),
        sentenceStart: sentenceStart.done(),
        sentenceSpan: sentenceSpan.done(),
        length: length.done(),
        passagesIn,
        averageLength: passages.length === 0 ? 0 : total / passages.length,
        titleTerms,
        concepts,
      };
    },
  };
}

type Rows = Pick<SearchIndex, 'tokenStart' | 'tokenTerm' | 'tagStart' | 'tag'>;
type Postings = Pick<SearchIndex, 'postingStart' | 'postingPassage' | 'postingFrequency'>;

/** Turns token streams into postings by counting, then filling: two passes, no sorting. */
function* postingsOf(rows: Rows, passages: number, terms: number): Generator<void, Postings, void> {
  const start = new Uint32Array(terms + 1);
  const seen = new Uint32Array(terms);
  for (let passage = 0; passage < passages; passage++) {
    eachTermOf(rows, passage, (term) => {
      if (seen[term] === passage + 1) return;
      seen[term] = passage + 1;
      start[term + 1] = (start[term + 1] as number) + 1;
    });
    if (passage % 512 === 0) yield;
  }
  for (let term = 0; term < terms; term++)
    start[term + 1] = (start[term + 1] as number) + (start[term] as number);
  const postingPassage = new Uint32Array(start[terms] as number);
  const postingFrequency = new Uint16Array(start[terms] as number);
  const next = start.slice();
  seen.fill(0);
  for (let passage = 0; passage < passages; passage++) {
    eachTermOf(rows, passage, (term) => {
      if (seen[term] !== passage + 1) {
        seen[term] = passage + 1;
        const at = next[term] as number;
        next[term] = at + 1;
        postingPassage[at] = passage;
      }
      const at = (next[term] as number) - 1;
      postingFrequency[at] = Math.min(0xffff, (postingFrequency[at] as number) + 1);
    });
    if (passage % 512 === 0) yield;
  }
  return { postingStart: start, postingPassage, postingFrequency };
}

function eachTermOf(rows: Rows, passage: number, visit: (term: number) => void): void {
  const to = rows.tokenStart[passage + 1] as number;
  for (let at = rows.tokenStart[passage] as number; at < to; at++) {
    const term = rows.tokenTerm[at] as number;
    if (term > 0) visit(term);
  }
  const lastTag = rows.tagStart[passage + 1] as number;
  for (let at = rows.tagStart[passage] as number; at < lastTag; at++)
    visit(rows.tag[3 * at] as number);
}
