import type { LineFault } from '../faults.ts';
import { type FileAbout, isDraft, type LenientFields, readLenient } from './head/lenient-fields.ts';
import { type Fields, loadFields } from './head/load-fields.ts';
import { type SplitFile, splitFile } from './head/split.ts';
import { readStrict, type StrictFields } from './head/strict-fields.ts';

export { namesUser } from './head/web-address.ts';

export type FrontMatter = StrictFields | (LenientFields & { readonly kind: 'article' });

/** Of metadata, all of which are read at once. */
const LONGEST = 10_000;

export type FrontMatterResult =
  | {
      readonly kind: 'read';
      readonly data: FrontMatter;
      readonly body: string;
      readonly bodyLine: number;
      /** Whether the metadata are not well formed, and only single lines of them were read. */
      readonly isSalvaged: boolean;
    }
  | { readonly kind: 'draft' }
  | { readonly kind: 'faulty'; readonly faults: readonly LineFault[] };

/**
 * Splits a file into its metadata and its body, whose first line has number `bodyLine` (from 1).
 * `file` has `\n` line ends. Any note will do, with metadata or without; a brief, and with `isStrict`
 * every file, must have all that is asked of it.
 */
export function readFrontMatter(
  file: string,
  about: FileAbout,
  isStrict = false,
): FrontMatterResult {
  const split = splitFile(file);
  if (split === 'unclosed')
    return faulty(1, `expected a second line of ${file.trim().slice(0, 3)} after the metadata`);
  if (split === 'none') {
    if (!isStrict) return lenient({}, whole(file), about, false);
    return faulty(1, 'expected metadata between two lines of ---, at the very beginning');
  }
  if (split.source.length > LONGEST) {
    return faulty(1, 'expected metadata of at most 10,000 characters');
  }
  const loaded = loadFields(split);
  const fields = loaded.kind === 'loaded' ? loaded.fields : loaded.salvaged;
  const isBrief = fields.kind === 'brief';
  if (!isBrief && !isStrict) {
    // A rule across the page, some words, and another rule.
    const isText = loaded.kind === 'faulty' && Object.keys(fields).length === 0;
    const rest = isText && /\S/.test(split.source) ? whole(file) : split;
    return lenient(fields, rest, about, loaded.kind === 'faulty' && !isText);
  }
  if (loaded.kind === 'faulty') return { kind: 'faulty', faults: [loaded.fault] };
  const data = readStrict({ fields, ...split });
  if (isFaults(data)) return { kind: 'faulty', faults: data };
  return { kind: 'read', data, body: split.body, bodyLine: split.bodyLine, isSalvaged: false };
}

function lenient(
  fields: Fields,
  split: Omit<SplitFile, 'form'>,
  about: FileAbout,
  isSalvaged: boolean,
): FrontMatterResult {
  if (isDraft(fields, about.path)) return { kind: 'draft' };
  const { body, bodyLine } = split;
  const read = readLenient(fields, split, about);
  if ('message' in read) return { kind: 'faulty', faults: [read] };
  return { kind: 'read', data: { ...read, kind: 'article' }, body, bodyLine, isSalvaged };
}

/** A file without metadata. */
const whole = (file: string) => ({ source: '', sourceLine: 1, body: file, bodyLine: 1 });

const isFaults = (data: StrictFields | readonly LineFault[]): data is readonly LineFault[] =>
  Array.isArray(data);

const faulty = (line: number, message: string): FrontMatterResult => ({
  kind: 'faulty',
  faults: [{ line, message }],
});
