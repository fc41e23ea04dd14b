import type { LineFault } from './faults.ts';
import { loadYaml } from './load-yaml.ts';

export type GlossaryEntries =
  | {
      readonly kind: 'list';
      /** Each with the line, from 1, that it begins on. */
      readonly entries: readonly Entry[];
      readonly faults: readonly LineFault[];
    }
  | { readonly kind: 'faulty'; readonly fault: LineFault };

/** Many times as many as the glossary that comes with the bot has. */
const MOST_ENTRIES = 10_000;

/** In characters; so much is read in a few milliseconds, and without a pause. */
const LONGEST_PART = 20_000;

/** A list in one piece, as JSON has it, is read without a pause too. */
const LONGEST_WHOLE = 100_000;

const EXPECTED = 'expected "concepts:" and a list below it';

type Entry = { readonly line: number; readonly data: unknown };

/**
 * Reads the list below `concepts:` some entries at a time, with pauses between. What is wrong with
 * the YAML of one entry is said of that one.
 */
export function* readEntries(text: string): Generator<void, GlossaryEntries, void> {
  const starts = yield* entryStarts(text);
  const [first] = starts;
  if (starts.length > MOST_ENTRIES) return faulty(1, TOO_MANY);
  if (first === undefined || !isHead(text.slice(0, first.at))) return wholeList(text);
  const entries: Entry[] = [];
  const faults: LineFault[] = [];
  const endOf = (nth: number): number => starts[nth]?.at ?? text.length;
  for (let from = 0; from < starts.length; ) {
    let to = from + 1;
    while (to < starts.length && endOf(to + 1) - endOf(from) < LONGEST_PART) to++;
    const together = entriesIn(text.slice(endOf(from), endOf(to)), starts.slice(from, to));
    if (together.kind === 'list') entries.push(...together.entries);
    // Where one of them is faulty, each is read by itself.
    for (let nth = from; together.kind === 'faulty' && nth < to; nth++) {
      const alone = entriesIn(text.slice(endOf(nth), endOf(nth + 1)), starts.slice(nth, nth + 1));
      if (alone.kind === 'list') entries.push(...alone.entries);
      else faults.push(alone.fault);
      yield;
    }
    yield;
    from = to;
  }
  return { kind: 'list', entries, faults };
}

const TOO_MANY = 'expected at most 10,000 concepts';

const faulty = (line: number, message: string): GlossaryEntries => ({
  kind: 'faulty',
  fault: { line, message },
});

type Start = { readonly at: number; readonly line: number };

/** So many lines are looked at between two pauses. */
const STRIDE = 1000;

/** Where each entry begins: a hyphen no deeper than the first one. No more than are too many. */
function* entryStarts(text: string): Generator<void, readonly Start[], void> {
  const starts: Start[] = [];
  let indent: number | undefined;
  const hyphen = /( *)-(?:[ \n]|$)/y;
  let line = 1;
  for (let at = 0; starts.length <= MOST_ENTRIES; line++) {
    hyphen.lastIndex = at;
    const here = hyphen.exec(text)?.[1]?.length;
    if (here !== undefined) {
      indent ??= here;
      if (here === indent) starts.push({ at, line });
    }
    const end = text.indexOf('\n', at);
    if (end < 0) break;
    at = end + 1;
    if (line % STRIDE === 0) yield;
  }
  return starts;
}

/** Whether the list that follows is that of the concepts. */
function isHead(head: string): boolean {
  const yaml = head.length > LONGEST_PART ? undefined : loadYaml(head);
  return yaml?.kind === 'loaded' && isRecord(yaml.data) && yaml.data.concepts === null;
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

function wholeList(text: string): GlossaryEntries {
  if (text.length > LONGEST_WHOLE) return faulty(1, `${EXPECTED}, each on lines of its own`);
  const yaml = loadYaml(text);
  if (yaml.kind === 'faulty') return faulty(yaml.line, `expected YAML: ${yaml.message}`);
  const list = isRecord(yaml.data) ? yaml.data.concepts : undefined;
  if (!Array.isArray(list)) return faulty(1, EXPECTED);
  if (list.length > MOST_ENTRIES) return faulty(1, TOO_MANY);
  return { kind: 'list', entries: list.map((data: unknown) => ({ line: 1, data })), faults: [] };
}

/** The entries of a part of the file that begin at `starts`, or what is wrong with their YAML. */
function entriesIn(part: string, starts: readonly Start[]): GlossaryEntries {
  const first = starts[0]?.line ?? 1;
  if (part.length > LONGEST_PART) {
    return faulty(first, 'expected a concept of at most 20,000 characters');
  }
  const yaml = loadYaml(`concepts:\n${part}`);
  if (yaml.kind === 'faulty')
    return faulty(first + yaml.line - 2, `expected YAML: ${yaml.message}`);
  const list = isRecord(yaml.data) ? yaml.data.concepts : undefined;
  if (!Array.isArray(list) || list.length !== starts.length) return faulty(first, EXPECTED);
  const entries = list.map((data: unknown, nth) => ({ line: starts[nth]?.line ?? first, data }));
  return { kind: 'list', entries, faults: [] };
}
