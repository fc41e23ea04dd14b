import { expect, test } from 'vitest';
import { deniedTerms } from '../../../../src/search/rank/answer/negation.ts';

const denied = (text: string): readonly string[] => [...deniedTerms(text, 'en').keys()];

test.each([
  ['No treaty was signed at Aldern in 1847.', ['sign']],
  ['No peace treaty has ever been concluded.', ['conclud']],
  ['Neither Austria nor Hungary ratified the code in 1955.', ['ratifi']],
  ['None of the ships reached Malta in 1798.', ['reach']],
  ['Nobody was told of it.', ['tell']],
])('in “%s” what nobody did is denied', (text, terms) => {
  expect(denied(text)).toEqual(terms);
});

test.each([
  'No treaty was signed until 1956.',
  'It was no longer used, and the treaty was signed.',
  'No fewer than 40 ships reached Malta.',
  'There is no doubt that he signed.',
  'The treaty was signed; no ship was there to see it, and the crowd had no time and cheered.',
  'He had no time and signed it.',
])('“%s” denies nothing that was signed or reached', (text) => {
  expect(denied(text)).not.toContain('sign');
  expect(denied(text)).not.toContain('reach');
});
