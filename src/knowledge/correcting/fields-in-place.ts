import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, dump } from 'js-yaml';
import { type Fields, isRecord } from '../article/head/load-fields.ts';
import { loadYaml } from '../load-yaml.ts';

type Changes = ReadonlyMap<string, string | undefined>;

/**
 * The YAML `source` of `head` with some fields changed, or removed where they have no value. Every
 * other line stays as it was typed, comments too, where the fields can be told apart by their lines;
 * else all is written anew.
 */
export function withFields(source: string, head: Fields, changes: Changes): string {
  const after = new Map(Object.entries(head));
  for (const [key, value] of changes) {
    if (value === undefined) after.delete(key);
    else after.set(key, value);
  }
  const expected = Object.fromEntries(after);
  const made = inPlace(source, changes);
  const read = loadYaml(made);
  if (read.kind === 'loaded' && isRecord(read.data) && isDeepStrictEqual(read.data, expected)) {
    return made;
  }
  return written(expected);
}

const written = (fields: Fields): string =>
  dump(fields, { schema: CORE_SCHEMA, lineWidth: -1, skipInvalid: true });

/** What goes on with the field of the line above: further in, an entry of its list, or the end of one. */
const GOES_ON = /^(?:[ \t]|-(?=[ \t]|$)|[\]}])/;

function inPlace(source: string, changes: Changes): string {
  const lines = source.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const rest = new Map(changes);
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const key = keyOf(lines[at] ?? '');
    let end = at + 1;
    while (end < lines.length && GOES_ON.test(lines[end] ?? '')) end++;
    if (key === undefined || !rest.has(key)) kept.push(...lines.slice(at, end));
    else {
      kept.push(...lineOf(key, rest.get(key)));
      rest.delete(key);
    }
    at = end;
  }
  for (const [key, value] of rest) kept.push(...lineOf(key, value));
  return kept.map((line) => `${line}\n`).join('');
}

const keyOf = (line: string): string | undefined =>
  /^(["']?)([^\s"'#:][^"':]*?)\1[ \t]*:(?=[ \t]|$)/.exec(line)?.[2];

const lineOf = (key: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [written({ [key]: value }).trimEnd()];
