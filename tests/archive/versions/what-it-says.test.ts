import { expect, test } from 'vitest';
import { whatItSays } from '../../../src/archive/versions/what-it-says.ts';
import { runInSlices } from '../../../src/pace.ts';
import { anArticle } from '../../archive-builders.ts';

/** So many sentences, each of a hundred letters or so. */
const text = (sentences: number): readonly string[] =>
  Array.from(
    { length: sentences },
    (_, nth) =>
      `On day ${nth + 1} the delegation visited the harbour of island ${nth + 1} and spoke of the fish that is caught there.`,
  );

const said = (before: readonly string[], paragraphs: readonly string[], doubt?: 'little-text') =>
  runInSlices(
    whatItSays(
      { paragraphs, doubts: doubt === undefined ? [] : [{ kind: doubt, text: 'A doubt.' }] },
      anArticle({ paragraphs: before }),
    ),
  );

test('half of a long text that is little by itself is not the text of its article', async () => {
  const [before, after] = [text(12), text(5)];
  expect(await said(before, [...after, ...text(8).slice(6)])).toBe('otherwise');
  expect(await said(before, [...after, ...text(8).slice(6)], 'little-text')).toBe('something-else');
});

test('a text that was short is not doubted for being short', async () => {
  expect(await said(text(4), text(3), 'little-text')).toBe('otherwise');
  expect(await said(text(4), text(4), 'little-text')).toBe('the-same');
});

test('a text without most of its sentences is another one', async () => {
  expect(await said(text(4), ['We will be back soon.'])).toBe('something-else');
});
