import { runNow } from '../pace.ts';
import type { Language } from '../text/language.ts';
import type { Fault } from './article/article.ts';
import { ConceptEntry, expectation } from './concept-entry.ts';
import { atMost, type LineFault } from './faults.ts';
import { readEntries } from './glossary-entries.ts';

/** How far the names of a concept mean the same: see docs/knowledge.md. */
type Relation = 'synonym' | 'near' | 'family' | 'translation';

export type Concept = {
  readonly id: string;
  readonly relation: Relation;
  readonly group?: string | undefined;
  /** Names by language, the one to show first. One that ends in `*` is the beginning of a word. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  readonly related: readonly string[];
  readonly distinct: readonly string[];
  /** Ids of the concepts that it speaks of by itself: Tokyo of Japan. */
  readonly belongs: readonly string[];
  /** Ids of the states for which it stands where it acts: Tokyo for Japan. */
  readonly actsFor: readonly string[];
  readonly note?: string | undefined;
};

export type Glossary = { readonly concepts: readonly Concept[] };

export const EMPTY_GLOSSARY: Glossary = { concepts: [] };

/** A file with more faults names these, and how many there are. */
const MOST_FAULTS = 20;

/** Several times as many as the glossary that comes with the bot has. */
const MOST_NAMES = 50_000;

/** How many names may begin with the same word: each is looked at wherever that word stands. */
const MOST_ALIKE = 500;

type ReadGlossary = { readonly glossary: Glossary; readonly faults: readonly Fault[] };

/** Reads a glossary at once: see `parseGlossaryInSteps`. */
export const parseGlossary = (text: string): ReadGlossary => runNow(parseGlossaryInSteps(text));

/** Reads `glossary.yml`, with places to pause. A faulty concept is left out and told of; the others are kept. */
export function* parseGlossaryInSteps(text: string): Generator<void, ReadGlossary, void> {
  const list = yield* readEntries(text);
  const read = (concepts: readonly Concept[], faults: readonly LineFault[]): ReadGlossary => ({
    glossary: concepts.length === 0 ? EMPTY_GLOSSARY : { concepts },
    faults: atMost(
      faults.toSorted((a, b) => a.line - b.line),
      MOST_FAULTS,
    ).map((fault) => ({ file: 'glossary.yml', ...fault })),
  });
  if (list.kind === 'faulty') return read([], [list.fault]);
  const faults = [...list.faults];
  const concepts: Concept[] = [];
  const seen = new Set<string>();
  const count = createNameCount();
  for (const { line, data } of list.entries) {
    const parsed = ConceptEntry.safeParse(data);
    if (!parsed.success) {
      for (const issue of parsed.error.issues.slice(0, MOST_FAULTS)) {
        const where = issue.path.slice(0, 2).join('.') || 'concept';
        faults.push({ line, message: `${where}: ${expectation(issue)}` });
      }
    } else if (seen.has(parsed.data.id)) {
      const { id } = parsed.data;
      faults.push({ line, message: `id: expected an id of its own, found ${id} a second time` });
    } else {
      const { en, ru, ja, acts_for: actsFor, ...rest } = parsed.data;
      const tooMany = count([...en, ...ru, ...ja]);
      if (tooMany !== undefined) faults.push({ line, message: tooMany });
      else concepts.push({ ...rest, actsFor, names: { en, ru, ja } });
      seen.add(rest.id);
    }
    yield;
  }
  return read(concepts, faults);
}

/** Counts names, in all and by their first words; says what is wrong when there are too many. */
function createNameCount() {
  const byFirstWord = new Map<string, number>();
  let total = 0;
  return (names: readonly string[]): string | undefined => {
    total += names.length;
    if (total > MOST_NAMES) return 'expected at most 50,000 names in all';
    for (const name of names) {
      const word = name.split(' ', 1)[0]?.toLowerCase() ?? '';
      const alike = (byFirstWord.get(word) ?? 0) + 1;
      byFirstWord.set(word, alike);
      if (alike > MOST_ALIKE) return `expected at most 500 names that begin with ${word}`;
    }
    return undefined;
  };
}
