import { z } from 'zod';

/** More names than any one thing has. */
const MOST_NAMES = 100;

/** Longer than any name. */
const LONGEST_NAME = 200;

const names = z
  .array(
    z
      .union([z.string(), z.number()], 'expected a name')
      .transform(String)
      .pipe(
        z
          .string()
          .trim()
          .min(1, 'expected a name, found none')
          .max(LONGEST_NAME, 'expected names of at most 200 characters'),
      ),
    'expected a list such as [a, b]',
  )
  .max(MOST_NAMES, 'expected at most 100 names')
  .default([]);

/** A concept as it stands in the file. */
export const ConceptEntry = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected letters, digits and hyphens'),
    relation: z.enum(
      ['synonym', 'near', 'family', 'translation'],
      'expected synonym, near, family or translation',
    ),
    group: z.string().optional(),
    en: names,
    ru: names,
    ja: names,
    related: z.array(z.string()).default([]),
    distinct: z.array(z.string()).default([]),
    belongs: z.array(z.string()).default([]),
    acts_for: z.array(z.string()).default([]),
    note: z.string().optional(),
  })
  .refine((entry) => entry.en.length + entry.ru.length + entry.ja.length > 0, {
    message: 'expected at least one name in en, ru or ja',
  });

/** What was expected instead. */
export const expectation = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `expected id, relation, group, en, ru, ja, related, distinct, belongs, acts_for or note, found ${issue.keys.join(', ').slice(0, 100)}`
    : issue.message;
