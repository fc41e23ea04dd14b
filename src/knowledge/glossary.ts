import { z } from 'zod';
import type { Language } from '../text/language.ts';
import type { Fault } from './article/article.ts';
import { loadYaml } from './load-yaml.ts';

/** How far the names of a concept mean the same: see docs/knowledge.md. */
type Relation = 'synonym' | 'near' | 'family' | 'translation';

export type Concept = {
  readonly id: string;
  readonly relation: Relation;
  readonly group?: string | undefined;
  /** Names by language, the one to show first. One that ends in `*` is the beginning of a word. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  readonly related: readonly string[];
  readonly distinct: readonly string[];
  readonly note?: string | undefined;
};

export type Glossary = { readonly concepts: readonly Concept[] };

export const EMPTY_GLOSSARY: Glossary = { concepts: [] };

const names = z
  .array(
    z
      .union([z.string(), z.number()], 'expected a name')
      .transform(String)
      .pipe(z.string().trim().min(1, 'expected a name, found none')),
    'expected a list such as [a, b]',
  )
  .default([]);

const ConceptEntry = z
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
    note: z.string().optional(),
  })
  .refine((entry) => entry.en.length + entry.ru.length + entry.ja.length > 0, {
    message: 'expected at least one name in en, ru or ja',
  });

const expectation = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `expected id, relation, group, en, ru, ja, related, distinct or note, found ${issue.keys.join(', ')}`
    : issue.message;

/** Reads `glossary.yml`. A faulty concept is left out and told of; the others are kept. */
export function parseGlossary(text: string): { glossary: Glossary; faults: readonly Fault[] } {
  const yaml = loadYaml(text);
  const fault = (line: number, message: string): Fault => ({ file: 'glossary.yml', line, message });
  if (yaml.kind === 'faulty') {
    const faults = [fault(yaml.line, `expected YAML: ${yaml.message}`)];
    return { glossary: EMPTY_GLOSSARY, faults };
  }
  const data = z.object({ concepts: z.array(z.unknown()) }).safeParse(yaml.data);
  if (!data.success) {
    return {
      glossary: EMPTY_GLOSSARY,
      faults: [fault(1, 'expected "concepts:" and a list below it')],
    };
  }
  const lines = entryLines(text);
  const faults: Fault[] = [];
  const concepts: Concept[] = [];
  const seen = new Set<string>();
  data.data.concepts.forEach((entry, index) => {
    const parsed = ConceptEntry.safeParse(entry);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        faults.push(
          fault(lines[index] ?? 1, `${issue.path.join('.') || 'concept'}: ${expectation(issue)}`),
        );
      }
    } else if (seen.has(parsed.data.id)) {
      faults.push(
        fault(
          lines[index] ?? 1,
          `id: expected an id of its own, found ${parsed.data.id} a second time`,
        ),
      );
    } else {
      const { en, ru, ja, ...rest } = parsed.data;
      seen.add(rest.id);
      concepts.push({ ...rest, names: { en, ru, ja } });
    }
  });
  return { glossary: { concepts }, faults };
}

/** The line, from 1, that each entry of the list begins on: a hyphen no deeper than the first one. */
function entryLines(text: string): number[] {
  const hyphens = [...text.split('\n').entries()].flatMap(([at, line]) => {
    const indent = /^( *)-(?: |$)/.exec(line)?.[1]?.length;
    return indent === undefined ? [] : [{ line: at + 1, indent }];
  });
  return hyphens.filter(({ indent }) => indent === hyphens[0]?.indent).map(({ line }) => line);
}
