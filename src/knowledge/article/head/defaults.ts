import { z } from 'zod';
import { loadYaml } from '../../load-yaml.ts';
import type { Fault } from '../article.ts';
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
  const data = yaml.data ?? {};
  const parsed = Defaults.safeParse(data);
  if (parsed.success) return { defaults: parsed.data, faults: [] };
  const faulty = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
    ),
  );
  const lines = text.split('\n');
  const faults = parsed.error.issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path[0];
    const at = lines.findIndex((one) => one.startsWith(`${String(key)}:`));
    const known = Object.keys(Defaults.shape).join(', ');
    const message =
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')}: unknown field; expected one of ${known}`
        : `${String(key ?? 'the file')}: ${issue.message}`;
    return { file, line: at + 1 || 1, message };
  });
  const rest = Object.entries(data).filter(([key]) => !faulty.has(key));
  const again = Defaults.safeParse(Object.fromEntries(rest));
  return { defaults: again.success ? again.data : NO_DEFAULTS, faults };
}
