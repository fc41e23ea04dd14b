import { parse, TomlDate, TomlError } from 'smol-toml';
import type { LineFault } from '../../faults.ts';
import { loadYaml } from '../../load-yaml.ts';
import type { SplitFile } from './split.ts';

export type Fields = Readonly<Record<string, unknown>>;

export type LoadedFields =
  | { readonly kind: 'loaded'; readonly fields: Fields }
  /** `salvaged` is what single lines say where the whole is no YAML, TOML or JSON. */
  | { readonly kind: 'faulty'; readonly fault: LineFault; readonly salvaged: Fields };

/** Reads metadata in the form they are written in. Numbers and dates stay the text they are written as. */
export function loadFields({ form, source, sourceLine }: SplitFile): LoadedFields {
  const read = READERS[form](source);
  if ('data' in read && isRecord(read.data)) {
    return { kind: 'loaded', fields: asWritten(read.data, source) };
  }
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
      return { data: datesAsText(parse(source)) };
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

/** The library lets nothing lie deeper than a thousand levels. */
function datesAsText(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(datesAsText);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, datesAsText(one)]));
}

const NUMBER =
  /^[ \t]*(["']?)([^\n"'=:]{1,100}?)\1[ \t]*[:=][ \t]*([-+]?[\d._a-zA-Z]{1,50})[ \t]*,?[ \t]*(?:#.*)?$/gm;

/** TOML and JSON make numbers of 3.10 and 0x1F, which are a title, a year or a name to whoever wrote them. */
function asWritten(fields: Fields, source: string): Fields {
  if (!Object.values(fields).some((value) => typeof value === 'number')) return fields;
  const written = new Map<string, string>();
  for (const [, , key = '', number = ''] of source.matchAll(NUMBER)) {
    const value = fields[key];
    if (!written.has(key) && Number(number.replaceAll('_', '')) === value) written.set(key, number);
  }
  const text = (key: string, value: unknown): unknown =>
    typeof value === 'number' ? (written.get(key) ?? String(value)) : value;
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, text(key, value)]));
}

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
