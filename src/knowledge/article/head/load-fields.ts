import { parse, TomlError } from 'smol-toml';
import type { LineFault } from '../../faults.ts';
import { loadYaml } from '../../load-yaml.ts';
import type { SplitFile } from './split.ts';

export type Fields = Readonly<Record<string, unknown>>;

export type LoadedFields =
  | { readonly kind: 'loaded'; readonly fields: Fields }
  /** `salvaged` is what single lines say where the whole is no YAML, TOML or JSON. */
  | { readonly kind: 'faulty'; readonly fault: LineFault; readonly salvaged: Fields };

/** Reads metadata in the form they are written in. */
export function loadFields({ form, source, sourceLine }: SplitFile): LoadedFields {
  const read = READERS[form](source);
  if ('data' in read && isRecord(read.data)) return { kind: 'loaded', fields: read.data };
  const fault =
    'data' in read
      ? { line: sourceLine, message: 'expected fields such as "title: …"' }
      : { line: read.line + sourceLine - 1, message: read.message };
  return { kind: 'faulty', fault, salvaged: fieldsOfLines(source) };
}

type Read = { readonly data: unknown } | LineFault;

const READERS: Readonly<Record<SplitFile['form'], (source: string) => Read>> = {
  yaml(source) {
    const read = loadYaml(source);
    if (read.kind === 'loaded') return { data: read.data };
    return { line: read.line, message: `expected YAML such as "title: …"; ${read.message}` };
  },
  toml(source) {
    try {
      return { data: parse(source) };
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n', 1);
      return { line: error.line, message: `expected TOML such as title = "…"; ${reason}` };
    }
  },
  json(source) {
    try {
      return { data: JSON.parse(source) };
    } catch {
      return { line: 1, message: 'expected JSON such as { "title": "…" }' };
    }
  },
};

export const isRecord = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const LINE = /^(["']?)([\p{L}\p{N}_][\p{L}\p{N}_ -]{0,60})\1[ \t]*(?::|=)[ \t]+(\S.*)$/u;

/**
 * `title: New Friends: Talks` is no YAML, and people write it all the same: the fields that stand on a
 * line of their own, each value read by itself or, where that fails, taken as it stands.
 */
function fieldsOfLines(source: string): Fields {
  const fields = new Map<string, unknown>();
  for (const line of source.split('\n')) {
    const [, , key, written = ''] = LINE.exec(line) ?? [];
    if (key === undefined || fields.has(key)) continue;
    const value = loadYaml(written.trim());
    fields.set(key, value.kind === 'loaded' && !isRecord(value.data) ? value.data : written.trim());
  }
  return Object.fromEntries(fields);
}
