import { z } from 'zod';
import type { Fault } from './article/article.ts';
import { isPlainAddress } from './article/head/web-address.ts';
import { atMost, type LineFault } from './faults.ts';
import { loadYaml } from './load-yaml.ts';

/** A feed or a page that the desk follows, as `feeds.yml` names it. */
export type Followed = {
  readonly address: string;
  readonly kind: 'feed' | 'page';
  readonly title?: string | undefined;
  /** From 0 to 100: what a new article must score to be kept. */
  readonly threshold?: number | undefined;
};

export type FollowedFile = {
  /** Absent where the file cannot be read: what was followed before is followed on. */
  readonly followed?: readonly Followed[];
  readonly faults: readonly Fault[];
};

/** The name of the file. */
export const FOLLOWED_FILE = 'feeds.yml';

/** More than any desk reads. */
const MOST = 1000;

/** In characters; so much is read in a few milliseconds. */
const LONGEST = 200_000;

const MOST_FAULTS = 20;

const address = z
  .string('expected an address')
  .trim()
  .max(2000, 'expected an address of at most 2,000 characters')
  .refine(
    isPlainAddress,
    'expected an address that begins with http:// or https://, without a user name',
  )
  .transform((text) => new URL(text).href);

const Entry = z.union([
  address.transform((text) => ({ address: text })),
  z.strictObject({
    address,
    name: z.string('expected text').trim().min(1, 'expected text').max(150).optional(),
    threshold: z
      .string('expected a number from 0 to 100')
      .regex(/^(?:\d{1,2}|100)$/, 'expected a whole number from 0 to 100')
      .transform(Number)
      .optional(),
    as: z.enum(['feed', 'page'], 'expected feed or page').optional(),
  }),
]);

const FIELDS = 'address, name, threshold or as';

/** Reads `feeds.yml`. An entry that is faulty is told of, and the others are followed. */
export function readFollowed(text: string): FollowedFile {
  const faulty = (line: number, message: string): FollowedFile => ({
    faults: [{ file: FOLLOWED_FILE, line, message }],
  });
  if (text.length > LONGEST) return faulty(1, 'expected at most 200,000 characters');
  const yaml = loadYaml(text.replace(/^\ufeff/, ''));
  if (yaml.kind === 'faulty') return faulty(yaml.line, `expected YAML: ${yaml.message}`);
  const list = listIn(yaml.data);
  if (list === undefined) return faulty(1, 'expected "feeds:" and a list of addresses below it');
  if (list.length > MOST) return faulty(1, 'expected at most 1,000 feeds');
  const lines = entryLines(text);
  const followed = new Map<string, Followed>();
  const faults: LineFault[] = [];
  for (const [nth, data] of list.entries()) {
    const line = lines[nth] ?? 1;
    const parsed = Entry.safeParse(data);
    if (!parsed.success) faults.push({ line, message: expectation(data, parsed.error) });
    else if (followed.has(parsed.data.address)) {
      faults.push({ line, message: 'expected each address once' });
    } else followed.set(parsed.data.address, followedOf(parsed.data));
  }
  return {
    followed: [...followed.values()],
    faults: atMost(faults, MOST_FAULTS).map((fault) => ({ file: FOLLOWED_FILE, ...fault })),
  };
}

function followedOf({ address: at, ...about }: z.output<typeof Entry>): Followed {
  const { name, threshold, as } = {
    name: undefined,
    threshold: undefined,
    as: undefined,
    ...about,
  };
  return { address: at, kind: as ?? 'feed', title: name, threshold };
}

/** The list; empty where nothing is followed yet. */
function listIn(data: unknown): readonly unknown[] | undefined {
  if (data === null || data === undefined) return [];
  if (typeof data !== 'object' || Object.keys(data).some((key) => key !== 'feeds'))
    return undefined;
  const { feeds = null } = data as { readonly feeds?: unknown };
  if (feeds === null) return [];
  return Array.isArray(feeds) ? feeds : undefined;
}

/** Of an entry with fields, what is wrong with the first of them that is wrong. */
function expectation(data: unknown, error: z.ZodError): string {
  if (typeof data !== 'object' || data === null) {
    return 'expected an address that begins with http:// or https://, without a user name';
  }
  const [issue] = error.issues;
  const inner =
    issue?.code === 'invalid_union'
      ? (issue.errors.at(-1) ?? [])
      : issue === undefined
        ? []
        : [issue];
  const [first] = inner;
  if (first === undefined) return `expected ${FIELDS}`;
  if (first.code === 'unrecognized_keys') {
    return `expected ${FIELDS}, found ${first.keys.join(', ').slice(0, 100)}`;
  }
  return `${first.path.join('.') || 'entry'}: ${first.message}`;
}

/** The lines, from 1, on which the entries of the list begin: hyphens no deeper than the first one. */
function entryLines(text: string): readonly number[] {
  const lines: number[] = [];
  let indent: number | undefined;
  for (const [at, line] of text.split('\n').entries()) {
    const here = /^( *)-(?:\s|$)/.exec(line)?.[1]?.length;
    if (here === undefined) continue;
    indent ??= here;
    if (here === indent) lines.push(at + 1);
  }
  return lines;
}
