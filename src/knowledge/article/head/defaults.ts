import { z } from 'zod';
import { loadYaml } from '../../load-yaml.ts';
import type { Fault } from '../article.ts';
import { faultsOf } from './issues.ts';
import { isRecord } from './load-fields.ts';
import { isPlainAddress } from './web-address.ts';

/** What holds of every note of a folder that does not say otherwise. */
export type Defaults = z.output<typeof Defaults>;

const line = z.string('expected text').trim().min(1, 'expected text').max(1000);

const Defaults = z
  .strictObject({
    publisher: line,
    author: line,
    address: line.refine(
      isPlainAddress,
      'expected an address that begins with http:// or https://, without a user name',
    ),
    permalink: line.refine(
      (value) => /:(?:slug|title|filename|path)\b/.test(value),
      'expected a pattern with :slug, :title, :filename or :path in it, such as /:year/:month/:slug/',
    ),
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
