import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../src/knowledge/article/article.ts';
import type { Knowledge } from '../../src/knowledge/folder/folder-reader.ts';
import { readKnowledge } from '../../src/knowledge/folder/read-folder.ts';
import { runNow } from '../../src/pace.ts';
import { conceptNames } from '../../src/search/index/concepts.ts';

/** The folder that comes with the project: what a newcomer asks first. */
let knowledge: Knowledge;
let briefs: readonly Brief[];

beforeAll(async () => {
  knowledge = await readKnowledge('knowledge');
  briefs = knowledge.articles.filter((article) => article.kind === 'brief');
});

describe("the project's own knowledge folder", () => {
  test('has no fault', () => {
    expect(knowledge.faults).toEqual([]);
  });

  test('holds the founding article and briefs in all three languages', () => {
    expect(knowledge.articles.map(({ id }) => id)).toContain('2017-03-20-new-friends');
    expect(briefs.length).toBeGreaterThanOrEqual(6);
    expect(new Set(briefs.map(({ language }) => language))).toEqual(new Set(['en', 'ru', 'ja']));
  });

  test('every name that the glossary refers to is in the glossary', () => {
    const { concepts } = knowledge.glossary;
    const ids = new Set(concepts.map(({ id }) => id));
    const unknown = concepts.flatMap(({ id, related, distinct }) =>
      [...related, ...distinct]
        .filter((other) => !ids.has(other))
        .map((other) => `${id}: ${other}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the glossary', () => {
  test('has no name that the small words in it reduce to another word, but for a few', () => {
    const reduced = [...runNow(conceptNames(knowledge.glossary)).byFirstTerm.values()]
      .flat()
      .filter(({ name, language, terms }) => language !== 'ja' && / /.test(name) && !terms[1])
      .map(({ name }) => name);
    expect([...new Set(reduced)].sort()).toEqual([
      'Nicholas I',
      'hand over',
      'how many',
      'how much',
      'how old',
      'Николай I',
      'не удалось',
    ]);
  });
});
