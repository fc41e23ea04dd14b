import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../../errors.ts';
import { createPace, runInSlices } from '../../pace.ts';
import { answersAstray, type WrittenAnswer } from '../answers/written-answers.ts';
import type { Article, Fault } from '../article/article.ts';
import { type Defaults, NO_DEFAULTS } from '../article/head/defaults.ts';
import { type ParsedArticle, parseInSteps } from '../article/parse-article.ts';
import type { Followed } from '../followed.ts';
import type { Glossary } from '../glossary.ts';
import {
  createAnswersReader,
  createDefaultsReader,
  createFollowedReader,
  createGlossaryReader,
  isAbsent,
  type Known,
  NO_GLOSSARY,
} from './beside.ts';
import { collectedFrom } from './collected.ts';
import { dayOf, isUnchanged, type Stamp, stampOf, stampOnceWritten } from './file-stamp.ts';
import { guarded, saysTheSame } from './guarded.ts';
import { listFolder } from './list-folder.ts';
import type { Notice } from './notices.ts';
import { type FileText, readText } from './read-text.ts';

/** Everything the folder holds: what could be read, and what was wrong with the rest. */
export type Knowledge = {
  /** By id, in code-unit order, whatever the order on disk. */
  readonly articles: readonly Article[];
  readonly glossary: Glossary;
  /** Feeds and pages that are followed; absent where the file that says so cannot be read. */
  readonly followed?: readonly Followed[] | undefined;
  /** What people say answers some questions. */
  readonly answers: readonly WrittenAnswer[];
  /** Files that were left out, and why. */
  readonly faults: readonly Fault[];
  /** What else there is to say of files. */
  readonly notices: readonly Notice[];
};

type Reading = {
  readonly knowledge: Knowledge;
  /** Whether anything differs from the reading before; an article that does not is the same object. */
  readonly changed: boolean;
  /** Every folder that holds articles or may, for whoever watches them. */
  readonly folders: readonly string[];
};

/** Reads a folder again and again. */
export type FolderReader = {
  /** One at a time. Throws a `UserError` when there is no such folder. */
  readonly read: () => Promise<Reading>;
};

type Unparsed = { readonly stamp: Stamp; readonly content: FileText };

/** How many files are read while another is parsed. */
const AHEAD = 8;

/**
 * Reads every Markdown file below `folder`, `archive.yml`, `glossary.yml` and `answers.yml`; from the second time on,
 * only the files that changed. A faulty file is left out and told of in `faults`. Other work goes on between files,
 * and within a long one. Without `hasGlossary` it takes half the time, for those who need the articles alone.
 */
export function createFolderReader(
  folder: string,
  { now = Date.now, hasGlossary = true }: { now?: () => number; hasGlossary?: boolean } = {},
): FolderReader {
  let known = new Map<string, Known<ParsedArticle>>();
  let beside: readonly unknown[] | undefined;
  /** What the files that are known were read with. */
  let appliedDefaults = NO_DEFAULTS;
  let hadArticles = false;
  const pace = createPace();

  /** The first reading waits for nobody. */
  const stampIn = (path: string): Promise<Stamp> =>
    beside === undefined ? stampOf(path, now()) : stampOnceWritten(path, now);
  const about = { folder, pace, stampOf: stampIn };
  const readGlossary = hasGlossary ? createGlossaryReader(about) : async () => NO_GLOSSARY;
  const readDefaults = createDefaultsReader(about);
  const readFollowed = createFollowedReader(about);
  const readAnswers = createAnswersReader(about);

  const reading =
    (defaults: Defaults) =>
    async (path: string): Promise<Known<ParsedArticle> | Unparsed> => {
      const before = known.get(path);
      const stamp = await stampIn(join(folder, path));
      const isSame = before !== undefined && isUnchanged(before.stamp, stamp);
      if (isSame && defaults === appliedDefaults) return before;
      return { stamp, content: await readText(join(folder, path)) };
    };
  const parse = async (
    path: string,
    { stamp, content }: Unparsed,
    defaults: Defaults,
  ): Promise<Known<ParsedArticle>> => {
    const failed = (message: string): ParsedArticle => unread(path, message);
    const changed = dayOf(stamp, now());
    const parsed =
      content.kind === 'text'
        ? await runInSlices(
            guarded(parseInSteps(path, content.text, { defaults, changed }), failed),
            pace,
          )
        : failed(content.message);
    const before = known.get(path)?.parsed;
    const isSame = before !== undefined && (await runInSlices(saysTheSame(before, parsed), pace));
    return { stamp, parsed: isSame ? before : parsed };
  };
  const list = async () => {
    const listed = await listFolder(folder);
    const hasArticles = listed.folders.includes('articles');
    // A folder that is being moved, or a drive that is away, is no archive without articles.
    if (hadArticles && !hasArticles && listed.files.length === 0) {
      throw new UserError(
        `There is no readable folder ${join(folder, 'articles')} any more: expected article files (*.md) in it.`,
      );
    }
    hadArticles ||= hasArticles;
    return listed;
  };

  /** Lists again where a file was gone when its turn came: the folder was changed meanwhile. */
  const readFiles = async (defaults: Defaults) => {
    for (let listed = await list(); ; ) {
      const files = new Map<string, Known<ParsedArticle>>();
      let isWhole = true;
      for await (const [path, file] of ahead(listed.files, reading(defaults))) {
        if ('content' in file && isAbsent(file.content)) isWhole = false;
        files.set(path, 'content' in file ? await parse(path, file, defaults) : file);
      }
      if (isWhole) return { files, listed };
      const again = await list();
      // A link to nowhere is listed each time: a fault of its own.
      if (isDeepStrictEqual(again.files, listed.files)) return { files, listed };
      listed = again;
    }
  };

  return {
    async read() {
      const site = await readDefaults();
      const { files, listed } = await readFiles(site.defaults);
      const { glossary, faults } = await readGlossary();
      const written = await readAnswers();
      const feeds = await readFollowed();
      const others = [site, glossary, faults, written, feeds, ...listed.others];
      const changed =
        others.length !== beside?.length ||
        others.some((one, at) => one !== beside?.[at]) ||
        files.size !== known.size ||
        [...files].some(([path, file]) => file.parsed !== known.get(path)?.parsed);
      known = files;
      // Not before: a reading that fails leaves the files as they were read.
      appliedDefaults = site.defaults;
      beside = others;
      const collected = collectedFrom(files);
      const knowledge = {
        articles: collected.articles,
        glossary,
        answers: written.answers,
        followed: feeds.followed,
        faults: [
          ...collected.faults,
          ...site.faults,
          ...faults,
          ...written.faults,
          ...feeds.faults,
          ...answersAstray(written.answers, collected.articles),
        ],
        notices: [
          ...collected.notices,
          ...listed.others.map((file) => ({ kind: 'unread' as const, file })),
        ],
      };
      return { knowledge, changed, folders: listed.folders };
    },
  };
}

const unread = (path: string, message: string): ParsedArticle => ({
  kind: 'faulty',
  faults: [{ file: path, line: 1, message }],
});

/** Does `work` for each path in order, with some of those that follow begun. */
async function* ahead<T>(
  paths: readonly string[],
  work: (path: string) => Promise<T>,
): AsyncGenerator<[path: string, result: T]> {
  const begun = paths.slice(0, AHEAD).map(work);
  for (const [at, path] of paths.entries()) {
    const next = paths[at + AHEAD];
    if (next !== undefined) begun.push(work(next));
    yield [path, await (begun.shift() as Promise<T>)];
  }
}
