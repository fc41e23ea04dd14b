import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Archive } from '../../../src/answer/answer.ts';
import { newAnswers } from '../../../src/answer/news/new-answers.ts';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

type Set = {
  readonly articles: readonly {
    readonly id: string;
    readonly language: 'en' | 'ru' | 'ja';
    readonly title: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly watches: readonly { readonly question: string; readonly by: readonly string[] }[];
};

const { articles, watches } = parse(readFileSync('tests/questions/watches.yml', 'utf8')) as Set;

/** The repository's own archive with the news in it. */
async function withNews(): Promise<Archive> {
  const own = await readKnowledge('knowledge');
  const news = articles.map((one) =>
    anArticle({ ...one, published: '2027-01-10', publisher: 'A newspaper' }),
  );
  return anArchive([...own.articles, ...news], own.glossary).archive;
}

test('what is told of sixty watched questions answers them, as docs/figures.md says', async () => {
  expect(watches).toHaveLength(60);
  const archive = await withNews();
  const ids = new Set(articles.map(({ id }) => id));
  const isNew = (passage: number): boolean =>
    ids.has(archive.index.articles[archive.index.articleOf[passage] as number]?.id ?? '');
  const told = watches.flatMap(({ question, by }) =>
    newAnswers(question, archive, { isNew, today: '2027-01-12' }).map(({ excerpt }) => ({
      question,
      quote: excerpt.quote,
      isRight: by.includes(excerpt.passage.id),
    })),
  );
  const right = told.filter(({ isRight }) => isRight).length;
  const answered = watches.filter(({ by }) => by.length > 0);
  const found = answered.filter(({ question }) =>
    told.some((one) => one.question === question && one.isRight),
  );
  const figures = `${right} of ${told.length} told, ${found.length} of ${answered.length} found`;
  // The price of a visa, for the others.
  expect(told.filter(({ isRight }) => !isRight).map(({ question }) => question)).toEqual([
    'Сколько стоит виза для россиян в Японию?',
  ]);
  expect(right / told.length).toBeGreaterThanOrEqual(0.95);
  expect(readFileSync('docs/figures.md', 'utf8')).toContain(figures);
});
