import type { z } from 'zod';
import type { LineFault } from '../../faults.ts';
import type { Fields } from './load-fields.ts';

/** Fields, and the text they were read from, which begins on `sourceLine` of its file. */
export type Written = {
  readonly fields: Fields;
  readonly source: string;
  readonly sourceLine: number;
};

/** What is wrong with some fields, where, and what was expected; `known` are those that there may be. */
export function faultsOf(
  issues: readonly z.core.$ZodIssue[],
  { fields, source, sourceLine }: Written,
  known: readonly string[],
): LineFault[] {
  const lineOf = keyLines(source, sourceLine);
  return issues.flatMap((issue): LineFault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        line: lineOf.get(key) ?? sourceLine,
        message: `${cut(key)}: unknown field; expected one of ${known.join(', ')}`,
      }));
    }
    const key = String(issue.path[0] ?? '');
    const expected = expectation(issue);
    if (!Object.hasOwn(fields, key)) {
      return [{ line: 1, message: `${key}: missing; ${expected}` }];
    }
    const line = lineOf.get(key) ?? sourceLine;
    return [{ line, message: `${key}: ${expected}, found ${shown(fields[key])}` }];
  });
}

const expectation = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_union'
    ? (issue.errors
        .flat()
        .map(({ message }) => message)
        .findLast((message) => message.startsWith('expected')) ?? issue.message)
    : issue.message.replace(/, found none$/, '');

/** Numbers as they were written: they are read as text. */
const shown = (value: unknown): string =>
  cut((JSON.stringify(value) ?? String(value)).replace(/"(\d+)"/g, '$1'));

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** The line of the file each field stands on. */
function keyLines(source: string, sourceLine: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [at, line] of source.split('\n').entries()) {
    const key = line.replace(/["']/g, '').split(':', 1)[0] ?? '';
    if (!lines.has(key) && line.includes(':')) lines.set(key, at + sourceLine);
  }
  return lines;
}
