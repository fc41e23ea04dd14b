import { describe, expect, test } from 'vitest';
import { citationsFor } from '../../../src/answer/quote/citation.ts';
import { mayHoldWords } from '../../../src/answer/quote/rarest-word.ts';
import type { SearchIndex } from '../../../src/search/index/search-index.ts';
import { sentences } from '../../../src/text/sentences/sentences.ts';
import { ownArchive } from '../../archive/own-archive.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

/** Links of all sentences of an archive that differ when its postings tell where words may stand. */
function changedLinks(index: SearchIndex): {
  readonly compared: number;
  readonly changed: string[];
} {
  const changed: string[] = [];
  let compared = 0;
  for (const [at, passage] of index.passages.entries()) {
    const article = index.articles[index.articleOf[at] as number];
    if (article === undefined) throw new Error('a passage has an article');
    // The pages of a brief's sources are elsewhere; its own text is as good as any to link to.
    const page = { ...article, kind: 'article', url: 'https://e.org' } as const;
    for (const [start, end] of sentences(passage.text)) {
      const quote = passage.text.slice(start, end);
      const [read] = citationsFor(page, passage, quote, start);
      const [told] = citationsFor(page, passage, quote, start, (length) =>
        mayHoldWords(at, start, length, index),
      );
      compared++;
      if (told?.link !== read?.link) changed.push(`${passage.id} ${quote}`);
    }
  }
  return { compared, changed };
}

describe('what the postings tell of where words may stand changes no link', () => {
  test('in the archive', async () => {
    const { compared, changed } = changedLinks((await ownArchive()).archive.index);
    expect(compared).toBeGreaterThan(800);
    expect(changed).toEqual([]);
  });

  test.each([
    ['in capitals', ['THE MAYOR OF NEMURO SAID SO.', 'The mayor of Nemuro said so.']],
    ['words read by their case', ['who is it, and may us?', 'WHO IS IT, AND MAY US?', 'US', 'us']],
    ['stop words alone', ['It was not.', 'And it was not.', 'it was NOT.']],
    ['within a longer word', ['Unfishing boats lie.', 'fishing boats lie.', 'Fishing Boats lie.']],
    ['numbers', ['12,450 tonnes', '12 450 tonnes', '12450 tonnes', '1.5 million', '1.5 MILLION']],
    [
      'Russian',
      ['МЭР НЕМУРО СКАЗАЛ.', 'Мэр Немуро сказал.', 'ПРО мэра', 'про мэра', 'Ёлка', 'ёлка'],
    ],
    ['Japanese', ['根室市長は述べた。', '市長は述べた。根室市長は述べた。', '述べた。']],
    [
      'signs and joined words',
      [
        'The A-50, A-50.',
        'a-50',
        'well-known',
        'WELL-KNOWN',
        '— “A-50”',
        'U.S. and U.N.',
        'u.s. AND u.n.',
      ],
    ],
    ['accents', ['Shinzō Abe', 'SHINZŌ ABE', 'Shinzo Abe', 'naïve', 'NAÏVE']],
  ])('%s', (_what, texts) => {
    const paragraphs = [...texts, `# ${texts[0]}`, ...texts.toReversed()];
    const { index } = anArchive([anArticle({ paragraphs })]);
    const { compared, changed } = changedLinks(index);
    expect(compared).toBeGreaterThanOrEqual(2 * texts.length);
    expect(changed).toEqual([]);
  });
});
