import { readRealWords } from '../text/real-words/real-words.ts';
import { readThesaurus } from '../text/thesaurus/near-terms.ts';
import type { OpenArchive } from './open-archive.ts';

/** How many questions are asked at most, those asked before among them, and how long that may take. */
type Extent = { readonly questions: number; readonly limitMs: number };

/** After so many what is run most has been compiled: 4 ms each have become 1. The start should not take much longer. */
const AT_START: Extent = { questions: 300, limitMs: 800 };

/** What is run once a question takes thousands of them to be compiled: then they take two thirds of the time. */
const AFTERWARDS: Extent = { questions: 2500, limitMs: 3000 };

/** From so many passages on a question takes long enough to be felt. */
const LARGE = 2000;

/** The first of all are the slowest, which is no measure of how the others go. */
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
 * Reads the thesaurus and the word lists, and puts questions made of the archive's own words to it. The first hundreds of answers take several
 * times as long as all later ones; so they are given before anybody waits for them.
 */
export function* rehearse(open: Rehearsed): Generator<void, void, void> {
  yield* readThesaurus();
  yield* readRealWords();
  yield* askOfPassages(open, AT_START);
  for (const question of DATED) {
    open.ask(question);
    yield;
  }
}

/**
 * Goes on with it beside other work until it `isOver`, where the archive is large.
 */
export function* rehearseFurther(
  open: Rehearsed,
  isOver: () => boolean = () => false,
): Generator<void, void, void> {
  if (open.archive.index.passages.length < LARGE) return;
  for (const _ of askOfPassages(open, AFTERWARDS)) {
    if (isOver()) return;
    yield;
  }
}

type Rehearsed = Pick<OpenArchive, 'archive' | 'ask'>;

/** A question of the first words of each passage, or of as many as there are questions. */
function* askOfPassages(
  { archive, ask }: Rehearsed,
  { questions, limitMs }: Extent,
): Generator<void, void, void> {
  const { passages } = archive.index;
  const stride = Math.max(1, Math.floor(passages.length / questions));
  let began = performance.now();
  // The very first are the slowest by far, so they are short ones: nothing should wait long for them.
  let words = 1;
  for (let at = 0; at < passages.length; at += stride) {
    if (rehearsed >= questions) return;
    if (rehearsed <= COLDEST) began = performance.now();
    if (performance.now() - began > limitMs) return;
    const { text = '' } = passages[at] ?? {};
    ask(text.slice(0, 200).split(/\s+/).slice(0, words).join(' '));
    words = Math.min(WORDS, words + 1);
    rehearsed++;
    yield;
  }
}
