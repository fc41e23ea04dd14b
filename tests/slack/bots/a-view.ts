import type { View } from '../../../src/archive/several/view.ts';
import { anArchive } from '../../archive-builders.ts';
import { anAnswer } from '../../builders.ts';

const { archive } = anArchive();

/** What every place sees of an archive that has no name; a test names what it is about. */
export const aView = (about: Partial<View> = {}): View => ({
  archives: [],
  isEmpty: false,
  ask: (question) => anAnswer({ question }),
  archive: () => archive,
  passage: () => undefined,
  articles: () => [],
  passages: () => 0,
  faults: () => [],
  notices: () => [],
  concepts: () => archive.index.concepts,
  has: (key) => key === undefined,
  examplesIn: () => [],
  ...about,
});
