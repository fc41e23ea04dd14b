import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief, Source } from '../../src/knowledge/article.ts';
import type { Knowledge } from '../../src/knowledge/folder-reader.ts';
import { readKnowledge } from '../../src/knowledge/read-folder.ts';
import { conceptNames } from '../../src/search/concepts.ts';
import { sentences } from '../../src/text/sentences.ts';

/** The folder that comes with the project: what a newcomer asks first. */
let knowledge: Knowledge;
let briefs: readonly Brief[];

beforeAll(async () => {
  knowledge = await readKnowledge('knowledge');
  briefs = knowledge.articles.filter((article) => article.kind === 'brief');
});

const sourcesOf = (brief: Brief): Source[] => brief.passages.flatMap(({ sources }) => sources);

/** The ids of the briefs of which something does not hold. */
const but = (holds: (brief: Brief) => boolean): string[] =>
  briefs.filter((brief) => !holds(brief)).map(({ id }) => id);

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
    const reduced = [...conceptNames(knowledge.glossary).byFirstTerm.values()]
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

describe('every brief', () => {
  test('says what time it covers', () => {
    expect(but(({ covers }) => covers !== undefined)).toEqual([]);
  });

  test('has six to fourteen paragraphs', () => {
    expect(but(({ passages }) => passages.length >= 6 && passages.length <= 14)).toEqual([]);
  });

  test('rests on a source in each paragraph, and never on one of grade C alone', () => {
    const graded = (sources: readonly Source[]): boolean =>
      sources.every(({ grade }) => grade !== undefined) &&
      sources.some(({ grade }) => grade !== 'C');
    expect(but(({ passages }) => passages.every(({ sources }) => graded(sources)))).toEqual([]);
  });

  test('names pages of the web as its sources', () => {
    const isWeb = ({ url }: Source): boolean => /^https?:\/\/[^/\s]+\.[^/\s]+(?:\/\S*)?$/.test(url);
    expect(but((brief) => sourcesOf(brief).every(isWeb))).toEqual([]);
  });

  test('has no sentence that is too long to quote', () => {
    const longest = (brief: Brief): number =>
      Math.max(...brief.passages.flatMap(({ text }) => sentences(text).map(([a, b]) => b - a)));
    expect(but((brief) => longest(brief) <= (brief.language === 'ja' ? 160 : 320))).toEqual([]);
  });

  test('has topics, and they are concepts of the glossary', () => {
    const ids = new Set(knowledge.glossary.concepts.map(({ id }) => id));
    expect(
      but(({ topics }) => topics.length > 0 && topics.every((topic) => ids.has(topic))),
    ).toEqual([]);
  });

  test('shows no markup in its passages', () => {
    const plain = ({ text }: { text: string }): boolean => !/\[\^|\]\(|\*\*|<\/|`/.test(text);
    expect(but(({ passages }) => passages.every(plain))).toEqual([]);
  });
});
