import type { Archive } from '../../answer/answer.ts';
import { runInSlices } from '../../pace.ts';
import { type Score, scoreOf, type Text } from './score.ts';
import { type Subjects, subjectsOf } from './subjects.ts';

/** Says how much a text is about what the archive, as it is at this moment, is about. */
export type Weigh = (text: Text) => Promise<Score>;

export function createWeigher(archive: () => Archive | undefined): Weigh {
  const known = new WeakMap<Archive, Promise<Subjects>>();
  return async (text) => {
    const current = archive();
    if (current === undefined) throw new Error('There is no archive to weigh a text by.');
    const subjects = known.get(current) ?? runInSlices(subjectsOf(current));
    known.set(current, subjects);
    return scoreOf(text, await subjects, current.index.concepts);
  };
}

/** Fewer words of a feed tell nothing of what its article is about … */
const FEW_WORDS = 20;

/** … and of so many one may expect that they name all of it. */
const MANY_WORDS = 60;

/** Whether what a feed says of an article is enough to leave it out, so that its page is not asked for. */
export const isPlainlyOther = ({ score, words, isNear }: Score): boolean =>
  score === 0 && words >= (isNear ? MANY_WORDS : FEW_WORDS);
