import { describe, expect, test } from 'vitest';
import { lookFaultSentence } from '../../../src/blocks/following/fault.ts';
import { faultSentence } from '../../../src/blocks/importing/fault.ts';
import { importWordsIn } from '../../../src/blocks/importing/words/words-in.ts';
import { FetchError, type FetchFault } from '../../../src/importing/fetch/fetch-error.ts';
import { LANGUAGES } from '../../../src/text/language.ts';

describe.each(LANGUAGES)('why a page could not be fetched, in %s', (language) => {
  const { again, fetch } = importWordsIn(language);
  const faults = Object.keys(fetch) as FetchFault[];

  test('who waits for it is told to try again where that may help', () => {
    const passing = faults.filter((fault) =>
      faultSentence(new FetchError(fault, { host: 'a.example' }), language)?.endsWith(again),
    );
    expect(passing.sort()).toEqual(['busy', 'cut-off', 'stopped', 'too-slow', 'unreachable']);
  });

  test('of a feed, which is asked again by itself, nobody is told to try', () => {
    for (const fault of faults)
      expect(lookFaultSentence(fault, 'https://a.example/feed', language)).not.toContain(again);
  });
});
