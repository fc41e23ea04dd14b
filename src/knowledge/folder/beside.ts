import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Pace, runInSlices, type Steps } from '../../pace.ts';
import {
  ANSWERS_FILE,
  NO_ANSWERS,
  parseAnswers,
  type ReadAnswers,
} from '../answers/written-answers.ts';
import type { Fault } from '../article/article.ts';
import {
  DEFAULTS_FILE,
  type Defaults,
  NO_DEFAULTS,
  readDefaults,
} from '../article/head/defaults.ts';
import { FOLLOWED_FILE, type FollowedFile, readFollowed } from '../followed.ts';
import { EMPTY_GLOSSARY, type Glossary, parseGlossaryInSteps } from '../glossary.ts';
import { isUnchanged, type Stamp } from './file-stamp.ts';
import { guarded, sameRows } from './guarded.ts';
import { type FileText, readText } from './read-text.ts';

/** A file as it was read, and what tells that it is still that. */
export type Known<T> = { readonly stamp: Stamp; readonly parsed: T };

export type ReadGlossary = { readonly glossary: Glossary; readonly faults: readonly Fault[] };
type ReadDefaults = { readonly defaults: Defaults; readonly faults: readonly Fault[] };

/** How a file that stands beside the articles is read. A file that is not there is no fault. */
type Kind<T extends { readonly faults: readonly Fault[] }> = {
  readonly name: string;
  readonly parse: (text: string) => Steps<T>;
  readonly none: (faults: readonly Fault[]) => T;
  readonly isSame: (before: T, after: T) => Steps<boolean>;
};

/** Archives of one bot often have the same glossary, the one that comes with it: it is read, and kept, once. */
let latest: { readonly text: string; readonly read: ReadGlossary } | undefined;

function* readGlossary(text: string): Steps<ReadGlossary> {
  if (latest?.text === text) return latest.read;
  const read = yield* parseGlossaryInSteps(text);
  latest = { text, read };
  return read;
}

const GLOSSARY: Kind<ReadGlossary> = {
  name: 'glossary.yml',
  parse: readGlossary,
  none: (faults) => ({ glossary: EMPTY_GLOSSARY, faults }),
  *isSame(before, after) {
    return (
      isDeepStrictEqual(before.faults, after.faults) &&
      (yield* sameRows(before.glossary.concepts, after.glossary.concepts))
    );
  },
};

const DEFAULTS: Kind<ReadDefaults> = {
  name: DEFAULTS_FILE,
  *parse(text) {
    yield;
    return readDefaults(text);
  },
  none: (faults) => ({ defaults: NO_DEFAULTS, faults }),
  *isSame(before, after) {
    yield;
    return isDeepStrictEqual(before, after);
  },
};

const ANSWERS: Kind<ReadAnswers> = {
  name: ANSWERS_FILE,
  parse: parseAnswers,
  none: (faults) => ({ answers: NO_ANSWERS, faults }),
  *isSame(before, after) {
    yield;
    return isDeepStrictEqual(before, after);
  },
};

const FOLLOWED: Kind<FollowedFile> = {
  name: FOLLOWED_FILE,
  *parse(text) {
    yield;
    return readFollowed(text);
  },
  none: (faults) => (faults.length === 0 ? { followed: [], faults } : { faults }),
  *isSame(before, after) {
    yield;
    return isDeepStrictEqual(before, after);
  },
};

type About = {
  readonly folder: string;
  readonly pace: Pace;
  readonly stampOf: (path: string) => Promise<Stamp>;
};

/** What somebody is told who does not ask for the glossary. */
export const NO_GLOSSARY: ReadGlossary = { glossary: EMPTY_GLOSSARY, faults: [] };

/** Reads the glossary, each time anew where it has changed; one that says the same is the same object. */
export const createGlossaryReader = (about: About) => createBesideReader(GLOSSARY, about);

/** Reads `archive.yml` likewise. */
export const createDefaultsReader = (about: About) => createBesideReader(DEFAULTS, about);

/** Reads `answers.yml` likewise. */
export const createAnswersReader = (about: About) => createBesideReader(ANSWERS, about);

/** Reads `feeds.yml` likewise. */
export const createFollowedReader = (about: About) => createBesideReader(FOLLOWED, about);

function createBesideReader<T extends { readonly faults: readonly Fault[] }>(
  kind: Kind<T>,
  { folder, pace, stampOf }: About,
): () => Promise<T> {
  const path = join(folder, kind.name);
  let known: Known<T> | undefined;
  const failed = (message: string): T => kind.none([{ file: kind.name, line: 1, message }]);
  const parsed = async (): Promise<T> => {
    const content = await readText(path);
    if (content.kind === 'text') {
      return runInSlices(guarded(kind.parse(content.text), failed), pace);
    }
    return isAbsent(content) ? kind.none([]) : failed(content.message);
  };
  return async () => {
    const before = known;
    const stamp = await stampOf(path);
    if (before !== undefined && isUnchanged(before.stamp, stamp)) return before.parsed;
    const now = await parsed();
    const isSame =
      before !== undefined && (await runInSlices(kind.isSame(before.parsed, now), pace));
    known = { stamp, parsed: isSame ? before.parsed : now };
    return known.parsed;
  };
}

export const isAbsent = (content: FileText): boolean =>
  content.kind === 'faulty' && content.code === 'ENOENT';
