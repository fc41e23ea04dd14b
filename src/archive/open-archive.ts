import { type AnswerOptions, type Archive, answerQuestion } from '../answer/answer.ts';
import type { Reply } from '../answer/reply.ts';
import type { Fault } from '../knowledge/article.ts';
import { readKnowledge } from '../knowledge/read-folder.ts';
import { runNow } from '../search/build-index.ts';
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
  readonly stats: ArchiveStats;
  readonly ask: (question: string, options?: AnswerOptions) => Reply;
  /** Three questions that the archive answers, for helps. */
  readonly examples: () => readonly string[];
};

/** Questions the help shows; those that the archive at hand does not answer are left out. */
const EXAMPLES = [
  'When was the first 2+2 meeting?',
  'Who signed the Treaty of Portsmouth?',
  'Which islands did the 1956 declaration promise to Japan?',
  'When were the visa-free exchanges cancelled?',
];

/** Reads `folder` and builds its index. Throws a `UserError` when there is no such folder. */
export async function openArchive(folder: string): Promise<OpenArchive> {
  const began = performance.now();
  const knowledge = await readKnowledge(folder);
  const loaded = performance.now();
  const archive = runNow(buildArchive(knowledge));
  const built = performance.now();
  return opened(archive, knowledge.faults, {
    loadMs: Math.round(loaded - began),
    indexMs: Math.round(built - loaded),
  });
}

/** An archive with what it can be asked. */
export function opened(
  archive: Archive,
  faults: readonly Fault[],
  took: Pick<ArchiveStats, 'loadMs' | 'indexMs'>,
): OpenArchive {
  const { index } = archive;
  const ask = (question: string, options?: AnswerOptions): Reply =>
    answerQuestion(question, archive, options);
  return {
    archive,
    faults,
    stats: {
      passages: index.passages.length,
      articles: index.articles.length,
      terms: index.terms.length - 1,
      ...took,
    },
    ask,
    examples: () => EXAMPLES.filter((example) => ask(example).kind === 'answer').slice(0, 3),
  };
}
