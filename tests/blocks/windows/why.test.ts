import { expect, test } from 'vitest';
import { whyView } from '../../../src/blocks/windows/why.ts';
import { anAnswer, anExcerpt } from '../../builders.ts';

const shown = (view: ReturnType<typeof whyView>): string => JSON.stringify(view.blocks);

test.each([
  [1, 99],
  [0.996, 99],
  [0.786, 79],
  [0.001, 1],
  [0, 1],
])('a confidence of %d is shown as %d percent: nothing is certain', (value, percent) => {
  for (const language of ['en', 'ru', 'ja'] as const) {
    const confidence = { value, threshold: 0.5 };
    const texts = shown(whyView(anAnswer({ language, confidence })));
    expect(texts).toMatch(new RegExp(`\\D${percent} ?[%％]`));
  }
});

test('the passages stand in the order of the scores that are shown', () => {
  const excerpts = [3.1, 12.25, 7.5].map((score) => anExcerpt({ score }));
  const scores = [...shown(whyView(anAnswer({ excerpts }))).matchAll(/(\d+\.\d\d) {2}score/g)];
  expect(scores.map(([, score]) => score)).toEqual(['12.25', '7.50', '3.10']);
});
