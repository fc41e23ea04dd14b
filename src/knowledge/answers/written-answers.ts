import { z } from 'zod';
import type { Steps } from '../../pace.ts';
import type { Article, Fault } from '../article/article.ts';
import { atMost, type LineFault } from '../faults.ts';
import { loadYaml } from '../load-yaml.ts';

/** Where people who look after the archive say which passage answers a question. */
export const ANSWERS_FILE = 'answers.yml';

const MOST_ANSWERS = 1000;
const MOST_FAULTS = 20;

/** In characters: so much YAML is read in some milliseconds. */
const LONGEST_TEXT = 200_000;

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const EXPECTED_DAY = 'expected a day such as 2026-05-03';

const text = (longest: number) =>
  z
    .string({ error: 'expected text' })
    .trim()
    .min(1, 'expected text')
    .max(longest, `expected at most ${longest} characters`);

const Entry = z.strictObject({
  question: text(1000),
  /** The id of an article, as its file is named. */
  article: text(500),
  /** Words of it, as they stand there. */
  quote: text(2000),
  by: text(80),
  on: z.string({ error: EXPECTED_DAY }).regex(DAY, EXPECTED_DAY),
});

/** A question, and the words of an article that answer it, for as long as they stand there. */
export type WrittenAnswer = Readonly<z.output<typeof Entry>> & { readonly line: number };

export type ReadAnswers = {
  readonly answers: readonly WrittenAnswer[];
  readonly faults: readonly Fault[];
};

export const NO_ANSWERS: readonly WrittenAnswer[] = [];

/** Reads `answers.yml`. A faulty entry is left out and told of; the others are kept. */
export function* parseAnswers(content: string): Steps<ReadAnswers> {
  const failed = (line: number, message: string): ReadAnswers => ({
    answers: NO_ANSWERS,
    faults: [{ file: ANSWERS_FILE, line, message }],
  });
  if (content.length > LONGEST_TEXT) {
    return failed(1, `expected at most ${LONGEST_TEXT.toLocaleString('en')} characters`);
  }
  const loaded = loadYaml(content);
  yield;
  if (loaded.kind === 'faulty') return failed(loaded.line, loaded.message);
  const { data } = loaded;
  const list =
    data !== null && typeof data === 'object' && 'answers' in data ? data.answers : undefined;
  if (data === undefined || data === null || list === null) return { answers: [], faults: [] };
  if (!Array.isArray(list)) return failed(1, 'expected "answers:" and a list below it');
  if (list.length > MOST_ANSWERS) {
    return failed(1, `expected at most ${MOST_ANSWERS.toLocaleString('en')} answers`);
  }
  const lines = linesOfEntries(content);
  const answers: WrittenAnswer[] = [];
  const faults: LineFault[] = [];
  for (const [at, entry] of list.entries()) {
    const line = lines[at] ?? 1;
    const parsed = Entry.safeParse(entry);
    if (parsed.success) answers.push({ ...parsed.data, line });
    else {
      for (const issue of parsed.error.issues) {
        const field = issue.path.join('.') || 'answer';
        faults.push({ line, message: `${field}: ${messageOf(issue)}` });
      }
    }
    yield;
  }
  return {
    answers,
    faults: atMost(faults, MOST_FAULTS).map((fault) => ({ file: ANSWERS_FILE, ...fault })),
  };
}

const messageOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys'
    ? `expected question, article, quote, by and on, found ${issue.keys.join(', ')}`
    : issue.code === 'invalid_type'
      ? issue.path.at(-1) === 'on'
        ? EXPECTED_DAY
        : 'expected text'
      : issue.message;

/** The lines, from 1, on which the entries of a list begin: those of the first dash's depth. */
function linesOfEntries(content: string): readonly number[] {
  const dashes = content.split('\n').flatMap((line, at) => {
    const depth = /^( *)-(?:\s|$)/.exec(line)?.[1]?.length;
    return depth === undefined ? [] : [{ depth, line: at + 1 }];
  });
  return dashes.flatMap(({ depth, line }) => (depth === dashes[0]?.depth ? [line] : []));
}

/** What of the answers stands in no article: it counts for nothing. */
export function answersAstray(
  answers: readonly WrittenAnswer[],
  articles: readonly Article[],
): readonly Fault[] {
  if (answers.length === 0) return [];
  const byId = new Map(articles.map((article) => [article.id, article]));
  return answers.flatMap(({ article: id, quote, line }) => {
    const article = byId.get(id);
    if (article === undefined) {
      const message = `article: expected the name of an article, found ${id}, which is none`;
      return [{ file: ANSWERS_FILE, line, message }];
    }
    if (article.passages.some(({ text: said }) => said.includes(quote))) return [];
    const message = `quote: expected words as they stand in ${id}; it does not say these (any more)`;
    return [{ file: ANSWERS_FILE, line, message }];
  });
}
