import { z } from 'zod';
import { loadYaml } from '../../load-yaml.ts';
import type { Fault } from '../article.ts';
import { faultsOf } from './issues.ts';
import { isRecord } from './load-fields.ts';
import { isPlainAddress } from './web-address.ts';

/** What holds of every note of a folder that does not say otherwise. */
export type Defaults = z.output<typeof Defaults>;

const line = z.string('expected text').trim().min(1, 'expected text').max(1000);

/** What a pattern of addresses may name; as Jekyll and Hugo call them. Other words of theirs are not known here. */
const PATTERN_WORDS = ['year', 'month', 'day', 'slug', 'title', 'filename', 'path'] as const;
export type PatternWord = (typeof PATTERN_WORDS)[number];

/** Those that tell two notes of a day apart. */
const NAMING: ReadonlySet<string> = new Set(['slug', 'title', 'filename', 'path']);

export const PATTERN_WORD = /:([\p{L}\p{N}_]+)/gu;

export const isPatternWord = (word: string): word is PatternWord =>
  PATTERN_WORDS.some((known) => known === word);

/** The words of a pattern, known or not. */
export const wordsIn = (pattern: string): readonly string[] =>
  [...pattern.matchAll(PATTERN_WORD)].map(([, word = '']) => word);

const Defaults = z
  .strictObject({
    publisher: line,
    author: line,
    address: line.refine(
      isPlainAddress,
      'expected an address that begins with http:// or https://, without a user name',
    ),
    permalink: line.refine((value) => {
      const words = wordsIn(value);
      return words.every(isPatternWord) && words.some((word) => NAMING.has(word));
    }, 'expected a pattern of :year, :month, :day and at least one of :slug, :title, :filename and :path, such as /:year/:month/:slug/'),
    language: line,
  })
  .partial();

export const NO_DEFAULTS: Defaults = {};

/** The name of the file. */
export const DEFAULTS_FILE = 'archive.yml';

/** Reads `archive.yml`; a field that is faulty is told of, and the others hold. */
export function readDefaults(text: string): {
  readonly defaults: Defaults;
  readonly faults: readonly Fault[];
} {
  const file = DEFAULTS_FILE;
  const yaml = loadYaml(text.replace(/^\ufeff/, ''));
  if (yaml.kind === 'faulty') {
    return { defaults: NO_DEFAULTS, faults: [{ file, line: yaml.line, message: yaml.message }] };
  }
  const fields = yaml.data ?? {};
  if (!isRecord(fields)) {
    const message = 'expected fields such as "publisher: …"';
    return { defaults: NO_DEFAULTS, faults: [{ file, line: 1, message }] };
  }
  const parsed = Defaults.safeParse(fields);
  if (parsed.success) return { defaults: parsed.data, faults: [] };
  const { issues } = parsed.error;
  const faulty = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
    ),
  );
  const written = { fields, source: text, sourceLine: 1 };
  const faults = faultsOf(issues, written, Object.keys(Defaults.shape));
  const rest = Object.entries(fields).filter(([key]) => !faulty.has(key));
  const again = Defaults.safeParse(Object.fromEntries(rest));
  return {
    defaults: again.success ? again.data : NO_DEFAULTS,
    faults: faults.map((fault) => ({ file, ...fault })),
  };
}
