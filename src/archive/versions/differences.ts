import type { Steps } from '../../pace.ts';
import { sentences } from '../../text/sentences/sentences.ts';
import type { Difference } from './difference.ts';
import { hunksOf, type Sentence } from './hunks.ts';
import { rewordedIn } from './reworded.ts';
import { typographyKey } from './typography.ts';
import { wordsThatDiffer } from './words.ts';

/** An article as it stood once. */
export type Version = {
  readonly title: string;
  readonly passages: readonly { readonly text: string }[];
};

/**
 * The sentences that differ between two versions of an article, its title among them, in the order of the
 * article. What only moved, or is only set otherwise, is no difference.
 */
export function* differencesOf(before: Version, after: Version): Steps<Difference[]> {
  const hunks = hunksOf(yield* sentencesOf(before), yield* sentencesOf(after));
  const made = yield* rewordedIn(hunks);
  const origins = new Map([...made].map(([old, present]) => [present, old]));
  const found: Difference[] = [];
  for (const { before: old, after: present } of hunks) {
    const gone = old.filter((sentence) => !made.has(sentence));
    found.push(...gone.map(({ text }): Difference => ({ kind: 'removed', before: text })));
    for (const sentence of present) {
      found.push(newIn(sentence, origins.get(sentence)));
      yield;
    }
  }
  return found;
}

const newIn = ({ text }: Sentence, origin: Sentence | undefined): Difference =>
  origin === undefined
    ? { kind: 'added', after: text }
    : {
        kind: 'reworded',
        before: origin.text,
        after: text,
        ...wordsThatDiffer(origin.text, text),
      };

function* sentencesOf({ title, passages }: Version): Steps<Sentence[]> {
  const found: Sentence[] = [];
  for (const text of [title, ...passages.map((passage) => passage.text)]) {
    for (const [start, end] of sentences(text)) {
      const sentence = text.slice(start, end);
      const key = typographyKey(sentence);
      // A line of stars parts sections, and says nothing.
      if (/[\p{L}\p{N}]/u.test(key)) found.push({ text: sentence, key });
    }
    yield;
  }
  return found;
}
