import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { createWeigher } from '../../../src/following/relevance/create-weigher.ts';
import { USUAL_THRESHOLD } from '../../../src/following/relevance/score.ts';

type Item = {
  readonly about: 'yes' | 'near' | 'far';
  readonly title: string;
  readonly text: string;
};
type Scored = Item & { readonly language: string; readonly place: number; readonly score: number };

async function scored(): Promise<readonly Scored[]> {
  const { archive } = await openArchive('knowledge');
  const weigh = createWeigher(() => archive);
  const sets = parse(readFileSync('tests/following/relevance/labelled.yml', 'utf8')) as Record<
    string,
    Item[]
  >;
  const all: Scored[] = [];
  for (const [language, items] of Object.entries(sets)) {
    for (const [place, item] of items.entries()) {
      const { score } = await weigh({ title: item.title, paragraphs: [item.text] });
      all.push({ ...item, language, place, score });
    }
  }
  return all;
}

const percent = (part: number, whole: number): string =>
  ((100 * part) / Math.max(1, whole)).toFixed(1);

function rowOf(name: string, items: readonly Scored[], threshold: number): string[] {
  const kept = items.filter(({ score }) => score >= threshold);
  const right = kept.filter(({ about }) => about === 'yes').length;
  const wanted = items.filter(({ about }) => about === 'yes').length;
  return [name, String(items.length), percent(right, kept.length), percent(right, wanted)];
}

/** The rows of the table that begins with a heading, as they are published. */
function published(heading: string): string[][] {
  const lines = readFileSync('docs/figures.md', 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading}`));
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('what is published of the score is what it does', async () => {
  const items = await scored();
  expect(items.length).toBe(120);
  expect(items.filter(({ about }) => about === 'near').length).toBe(60);
  const looked = items.filter(({ place }) => place % 2 === 0);
  const unlooked = items.filter(({ place }) => place % 2 === 1);
  expect(published('labelled items')).toEqual([
    rowOf('all', items, USUAL_THRESHOLD),
    rowOf('looked at while building', looked, USUAL_THRESHOLD),
    rowOf('not looked at', unlooked, USUAL_THRESHOLD),
    ...['en', 'ru', 'ja'].map((code) =>
      rowOf(
        { en: 'English', ru: 'Russian', ja: 'Japanese' }[code] ?? code,
        items.filter(({ language }) => language === code),
        USUAL_THRESHOLD,
      ),
    ),
  ]);
  expect(published('threshold')).toEqual(
    [20, 40, 60, 80].map((threshold) => rowOf(String(threshold), items, threshold).toSpliced(1, 1)),
  );
});
