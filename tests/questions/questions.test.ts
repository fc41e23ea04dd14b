import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenArchive, openArchive } from '../../src/archive/open-archive.ts';
import { LANGUAGES, type Language } from '../../src/text/language.ts';
import { ownArchive } from '../archive/own-archive.ts';
import { type AskedQuestion, askedQuestions, knowledgeWithoutTwins } from './asked-questions.ts';

/** Of the questions that are answered in their own language, and in another one. */
const RIGHT_FIRST = { own: 0.9, across: 0.85 };

let archive: OpenArchive;
let withoutTwins: OpenArchive;
let folder: string;

beforeAll(async () => {
  folder = await knowledgeWithoutTwins();
  [archive, withoutTwins] = await Promise.all([ownArchive(), openArchive(folder)]);
});

afterAll(() => rm(folder, { recursive: true }));

const firstFor = ({ ask, across }: AskedQuestion, language: Language): string => {
  const asked = across && language === 'en' ? withoutTwins : archive;
  return asked.ask(ask, { top: 1 }).excerpts[0]?.passage.id ?? 'nothing';
};

/** The questions that another passage comes first for, as a person would want to read them. */
function failing(questions: readonly AskedQuestion[], language: Language): string[] {
  return questions.flatMap((question) => {
    const first = firstFor(question, language);
    return question.passages.includes(first)
      ? []
      : [`${question.ask}\n  ${first} came before ${question.passages.join(', ')}`];
  });
}

describe.each(LANGUAGES)('the questions in %s', (language) => {
  test('name passages that exist', async () => {
    const ids = new Set(archive.archive.index.passages.map(({ id }) => id));
    const named = (await askedQuestions(language)).flatMap(({ passages }) => passages);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('are at least forty, about half of them answered in another language', async () => {
    const questions = await askedQuestions(language);
    expect(questions.length).toBeGreaterThanOrEqual(40);
    const across = questions.filter((question) => question.across);
    expect(Math.abs(across.length / questions.length - 0.5)).toBeLessThan(0.05);
    const inOwn = across.filter(({ passages }) => passages.every((id) => isIn(language, id)));
    expect(inOwn).toEqual([]);
  });

  test.each([
    ['own', false],
    ['across', true],
  ] as const)('find a passage that answers first (%s)', async (kind, isAcross) => {
    const questions = (await askedQuestions(language)).filter(({ across }) => across === isAcross);
    const failed = failing(questions, language);
    const right = questions.length - failed.length;
    console.log(
      [`${language} ${kind}: ${right} of ${questions.length} right`, ...failed].join('\n'),
    );
    expect(right / questions.length).toBeGreaterThanOrEqual(RIGHT_FIRST[kind]);
  });
});

function isIn(language: Language, id: string): boolean {
  const { index } = archive.archive;
  const at = index.passages.findIndex((passage) => passage.id === id);
  return index.articles[index.articleOf[at] as number]?.language === language;
}
