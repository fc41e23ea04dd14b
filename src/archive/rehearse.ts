import { readThesaurus } from '../text/thesaurus/near-terms.ts';
import type { OpenArchive } from './open-archive.ts';

/** After so many questions the code that answers them has been compiled: 4 ms each have become 1. */
const QUESTIONS = 300;

/** A huge archive answers more slowly, and the start should not take much longer for this. */
const LIMIT_MS = 800;

/** The first of all read word lists from the disk, which is no measure of how the others go. */
const COLDEST = 10;

/** How many were asked in this process: what is compiled is so for all of its archives. */
let rehearsed = 0;

/** A question is rarely longer. */
const WORDS = 8;

/** What finds dates is compiled when a question first holds what may be one, in a tenth of a second. */
const DATED = [
  'What happened in March 2017?',
  'Что было в марте 2017 года?',
  '2017年3月に何がありましたか',
];

/**
 * Reads the thesaurus, and puts questions made of the archive's own words to it. The first hundreds of answers take several
 * times as long as all later ones; so they are given before anybody waits for them.
 */
export function* rehearse({ archive, ask }: OpenArchive): Generator<void, void, void> {
  yield* readThesaurus();
  const { passages } = archive.index;
  const stride = Math.max(1, Math.floor(passages.length / QUESTIONS));
  let began = performance.now();
  // The very first are the slowest by far, so they are short ones: nothing should wait long for them.
  let words = 1;
  for (let at = 0; at < passages.length; at += stride) {
    if (rehearsed >= QUESTIONS) return;
    if (rehearsed <= COLDEST) began = performance.now();
    if (performance.now() - began > LIMIT_MS) break;
    const { text = '' } = passages[at] ?? {};
    ask(text.slice(0, 200).split(/\s+/).slice(0, words).join(' '));
    words = Math.min(WORDS, words + 1);
    rehearsed++;
    yield;
  }
  for (const question of DATED) {
    ask(question);
    yield;
  }
}
