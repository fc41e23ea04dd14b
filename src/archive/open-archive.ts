import { type AnswerOptions, type Archive, answerQuestion } from '../answer/answer.ts';
import type { Reply } from '../answer/reply.ts';
import type { Dictionaries } from '../dictionaries/dictionaries.ts';
import type { Article, Fault, Passage } from '../knowledge/article/article.ts';
import type { Knowledge } from '../knowledge/folder/folder-reader.ts';
import type { Notice } from '../knowledge/folder/notices.ts';
import { readKnowledge } from '../knowledge/folder/read-folder.ts';
import { createQualifier } from '../knowledge/qualified-id.ts';
import { runNow } from '../pace.ts';
import { buildArchive } from './build-archive.ts';

/** What reading and indexing a folder took, and how much there was. */
export type ArchiveStats = {
  readonly passages: number;
  readonly articles: number;
  readonly terms: number;
  readonly loadMs: number;
  readonly indexMs: number;
};

/** The knowledge folder, ready to be asked. */
export type OpenArchive = {
  readonly archive: Archive;
  readonly faults: readonly Fault[];
  readonly notices: readonly Notice[];
  readonly stats: ArchiveStats;
  readonly ask: (question: string, options?: AnswerOptions) => Reply;
  /** The passage of that id with what stands around it; `undefined` where there is none. */
  readonly passage: (id: string) => PassageInPlace | undefined;
};

/** A passage where it stands in its article. */
export type PassageInPlace = {
  readonly article: Article;
  readonly passage: Passage;
  readonly previous?: Passage;
  readonly next?: Passage;
};

/** Reads `folder` and builds its index; `dictionaries` find passages in the other languages; its ids are qualified by a name where one is given. Throws a `UserError` when there is no such folder. */
export async function openArchive(
  folder: string,
  dictionaries?: Dictionaries,
  qualifiedBy?: string,
): Promise<OpenArchive> {
  const began = performance.now();
  const knowledge = createQualifier(qualifiedBy)(await readKnowledge(folder));
  const loaded = performance.now();
  const archive = runNow(buildArchive(knowledge, dictionaries));
  const built = performance.now();
  return opened(archive, knowledge, {
    loadMs: Math.round(loaded - began),
    indexMs: Math.round(built - loaded),
  });
}

/** An archive with what it can be asked. */
export function opened(
  archive: Archive,
  { faults, notices }: Pick<Knowledge, 'faults' | 'notices'>,
  took: Pick<ArchiveStats, 'loadMs' | 'indexMs'>,
): OpenArchive {
  const { index } = archive;
  const ask = (question: string, options?: AnswerOptions): Reply =>
    answerQuestion(question, archive, options);
  return {
    archive,
    faults,
    notices,
    stats: {
      passages: index.passages.length,
      articles: index.articles.length,
      terms: index.terms.length - 1,
      ...took,
    },
    ask,
    passage: (id) => passageIn(index.articles, id),
  };
}

/** A passage's id begins with that of its article. */
function passageIn(articles: readonly Article[], id: string): PassageInPlace | undefined {
  const articleId = id.slice(0, id.lastIndexOf('#'));
  const article = articles.find((one) => one.id === articleId);
  const at = article?.passages.findIndex((passage) => passage.id === id) ?? -1;
  const passage = article?.passages[at];
  if (article === undefined || passage === undefined) return undefined;
  const [previous, next] = [article.passages[at - 1], article.passages[at + 1]];
  return { article, passage, ...(previous && { previous }), ...(next && { next }) };
}
