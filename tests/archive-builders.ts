import { type AnswerOptions, type Archive, answerQuestion } from '../src/answer/answer.ts';
import type { Excerpt, Reply } from '../src/answer/reply.ts';
import type { Dictionaries } from '../src/dictionaries/dictionaries.ts';
import type { Article, Brief, PageArticle, Passage } from '../src/knowledge/article/article.ts';
import { parseArticle } from '../src/knowledge/article/parse-article.ts';
import { EMPTY_GLOSSARY, type Glossary, parseGlossary } from '../src/knowledge/glossary.ts';
import { runNow } from '../src/pace.ts';
import { buildIndex } from '../src/search/index/build-index.ts';
import type { SearchIndex } from '../src/search/index/search-index.ts';
import { buildHeardNames } from '../src/search/query/across/heard-names.ts';
import { createSpeller } from '../src/search/query/spelling.ts';

/*
 * Files as a person would write them, and what the bot makes of them. Each builder makes something
 * valid; a test names only what it is about.
 */

/** The metadata of a file; a value is written as JSON, which is YAML, so any text is safe. */
type FileAbout = {
  /** The path below `articles/` without `.md`. */
  readonly id?: string;
  /** Markdown, one an element: markup in it is read as markup. */
  readonly paragraphs?: readonly string[];
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: 'en' | 'ru' | 'ja';
  readonly covers?: string | readonly [first: string, last: string];
  readonly topics?: readonly string[];
};

/** What `[^id]: …` says. */
type SourceAbout = {
  readonly id?: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** A date, or `n.d.` */
  readonly published?: string;
  readonly url?: string;
  readonly grade?: 'A' | 'B' | 'C';
};

type BriefAbout = FileAbout & {
  /** A paragraph that names no footnote of its own rests on all of them, in this order. */
  readonly sources?: readonly SourceAbout[];
};

/** A file of the knowledge folder, before it is read. */
export type ArticleFile = { readonly path: string; readonly content: string };

export function anArticleFile({
  id = 'new-friends',
  paragraphs = ['The first such meeting took place on 2 November 2013.'],
  ...about
}: FileAbout = {}): ArticleFile {
  const fields = {
    title: 'New Friends',
    publisher: 'The Moscow Times',
    published: '2017-03-20',
    url: `https://example.org/${encodeURIComponent(id)}`,
    ...about,
  };
  return { path: `${id}.md`, content: `${frontMatter(fields)}\n${paragraphs.join('\n\n')}\n` };
}

export function aBriefFile({
  id = 'a-brief',
  paragraphs = ['The two ministers met in Tokyo on 20 March 2017.'],
  sources = [{}],
  ...about
}: BriefAbout = {}): ArticleFile {
  const fields = {
    title: 'Ministers in Tokyo',
    kind: 'brief',
    publisher: 'Common Ground',
    published: '2026-11-23',
    covers: '2017-03-20',
    ...about,
  };
  const named = sources.map((source, index) => ({ id: `source-${index + 1}`, ...source }));
  const markers = named.map((source) => `[^${source.id}]`).join('');
  const sourced = paragraphs.map((text) => (text.includes('[^') ? text : `${text}${markers}`));
  const body = [...sourced, named.map(aDefinition).join('\n')].join('\n\n');
  return { path: `${id}.md`, content: `${frontMatter(fields)}\n${body}\n` };
}

/** The line that says what a footnote stands for. */
export function aDefinition({
  id = 'source-1',
  title = 'Consultation of Foreign and Defense Ministers',
  author,
  publisher = 'Ministry of Foreign Affairs of Japan',
  published = '2017-03-20',
  url = `https://example.org/${encodeURIComponent(id)}`,
  grade = 'A',
}: SourceAbout = {}): string {
  const by = author === undefined ? '' : `, by ${author}`;
  return `[^${id}]: [${title}](<${url}>)${by}, ${publisher}, ${published}, grade ${grade}`;
}

/** An article as `parseArticle` reads it. */
export function anArticle(about: FileAbout = {}): PageArticle {
  const article = read(anArticleFile(about));
  if (article.kind !== 'article') throw new Error('this builder makes articles');
  return article;
}

/** A brief as `parseArticle` reads it. */
export function aBrief(about: BriefAbout = {}): Brief {
  const article = read(aBriefFile(about));
  if (article.kind !== 'brief') throw new Error('this builder makes briefs');
  return article;
}

/** The first passage of an article that holds `text`. */
export function aPassage({ text, ...about }: FileAbout & { readonly text?: string } = {}): Passage {
  const [passage] = anArticle(
    text === undefined ? about : { ...about, paragraphs: [text] },
  ).passages;
  if (passage === undefined) throw new Error('an article has a passage');
  return passage;
}

type ConceptAbout = {
  readonly id?: string;
  readonly relation?: 'synonym' | 'near' | 'family' | 'translation';
  readonly group?: string;
  readonly en?: readonly string[];
  readonly ru?: readonly string[];
  readonly ja?: readonly string[];
  readonly related?: readonly string[];
  readonly distinct?: readonly string[];
  readonly acts_for?: readonly string[];
  readonly note?: string;
};

/** A glossary as `parseGlossary` reads it; its concepts are numbered where they have no id. */
export function aGlossary(...concepts: readonly ConceptAbout[]): Glossary {
  const entries = concepts.map((concept, index) => ({
    id: `concept-${index + 1}`,
    relation: 'synonym',
    ...concept,
  }));
  const { glossary, faults } = parseGlossary(JSON.stringify({ concepts: entries }));
  if (faults.length > 0) throw new Error(faults.map((fault) => fault.message).join('\n'));
  return glossary;
}

/** An archive that can be asked, as `openArchive` makes it of a folder. */
export type AskedArchive = {
  readonly archive: Archive;
  readonly index: SearchIndex;
  /** The clock stands still unless `options` brings one, so the same question has the same reply. */
  readonly ask: (question: string, options?: AnswerOptions) => Reply;
};

/** Dictionaries that hold these words in lower case, by pair as `ru-en`: the translations of each share its weight. */
export function someDictionaries(
  words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
): Dictionaries {
  return {
    translate: (word, from, to) =>
      (words[`${from}-${to}`]?.[word.toLowerCase()] ?? []).map((text, at, all) => ({
        text,
        weight: 1 / all.length - at / 1000,
        source: 'Test',
      })),
    readingsOf: () => [],
    loaded: [],
  };
}

/** Indexes `articles` by id, in the order the folder would give them. */
export function anArchive(
  articles: readonly Article[] = [anArticle()],
  glossary: Glossary = EMPTY_GLOSSARY,
  dictionaries?: Dictionaries,
): AskedArchive {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set(sorted.map((article) => article.id));
  if (ids.size < sorted.length) throw new Error('give each article of an archive an id of its own');
  const index = runNow(buildIndex(sorted, glossary));
  const speller = createSpeller(index);
  const across = dictionaries && {
    dictionaries,
    names: runNow(buildHeardNames(index, dictionaries)),
  };
  const archive = { index, speller, ...(across && { across }) };
  return {
    archive,
    index,
    ask: (question, options) => answerQuestion(question, archive, { now: () => 0, ...options }),
  };
}

function read({ path, content }: ArticleFile): Article {
  const parsed = parseArticle(path, content);
  if (parsed.kind === 'article') return parsed.article;
  if (parsed.kind === 'left-out') throw new Error(`${path} is left out: ${parsed.why}`);
  throw new Error(parsed.faults.map((fault) => `line ${fault.line}: ${fault.message}`).join('\n'));
}

const frontMatter = (fields: Readonly<Record<string, unknown>>): string =>
  ['---', ...Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)]
    .concat('---', '')
    .join('\n');

/** The article of an excerpt and those in which nearly the same stands, for articles at their own addresses. */
export const idsIn = ({ citation, alsoIn = [] }: Excerpt): string[] =>
  [citation, ...alsoIn].map(({ url = '' }) =>
    decodeURIComponent(url.replace('https://example.org/', '')),
  );
