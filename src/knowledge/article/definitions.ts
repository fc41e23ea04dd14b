import type { LineFault } from '../faults.ts';
import type { Source } from './article.ts';
import { DEFINITION, readSource } from './footnotes.ts';

/** What the lines `[^id]: …` of a brief say. */
export type Definitions = {
  /** The body with such lines empty. */
  readonly words: string;
  readonly defined: ReadonlyMap<string, Source>;
  /** The ids of faulty definitions too. */
  readonly known: ReadonlySet<string>;
  readonly lineOf: ReadonlyMap<string, number>;
  readonly faults: LineFault[];
};

/** Takes the definitions out of a body whose first line has number `bodyLine`; pauses after each. */
export function* takeDefinitions(about: {
  readonly body: string;
  readonly bodyLine: number;
}): Generator<void, Definitions, void> {
  const faults: LineFault[] = [];
  const defined = new Map<string, Source>();
  const known = new Set<string>();
  const lineOf = new Map<string, number>();
  const lines = about.body.split('\n');
  for (const [index, text] of lines.entries()) {
    const [, key, definition] = DEFINITION.exec(text) ?? [];
    if (key === undefined || definition === undefined) continue;
    const line = about.bodyLine + index;
    const source = readSource(key, definition);
    known.add(key);
    lines[index] = '';
    if (typeof source === 'string') faults.push({ line, message: source });
    else if (defined.has(key)) {
      faults.push({ line, message: `[^${key}]: expected one definition, found a second` });
    } else {
      defined.set(key, source);
      lineOf.set(key, line);
    }
    yield;
  }
  return { words: lines.join('\n'), defined, known, lineOf, faults };
}
