import { expect, test } from 'vitest';
import { viewFaults } from '../../../slack-workspace/src/block-rules/check-view.ts';
import { savedPageView } from '../../../src/blocks/windows/saved-page.ts';

const QUOTE = 'The crossing had taken five hours.';
const LONG = 'The sea was calm all the way. '.repeat(400);

/** What stands in bold anywhere in these blocks. */
const BOLD = /"text":("(?:[^"\\]|\\.)*"),"style":\{"bold":true\}/g;

/** What stands bold in the window. */
const boldIn = (paragraphs: readonly string[]): readonly string[] => {
  const about = { address: 'https://example.org/', contentType: 'text/html', savedAt: 0 };
  const view = savedPageView({ ...about, paragraphs }, QUOTE, '1 May 2026', 'en');
  expect(viewFaults('modal', view)).toEqual([]);
  return [...JSON.stringify(view.blocks).matchAll(BOLD)].map(([, text = '""']) => JSON.parse(text));
};

test.each([
  ['alone', [QUOTE]],
  ['between others', ['Before.', `It is said: ${QUOTE} So it is.`, 'After.']],
  ['far into a long paragraph', [`${LONG}${QUOTE}`]],
  ['before a long rest', [`${QUOTE} ${LONG}`]],
  ['in the middle of a long paragraph', [`${LONG}${QUOTE} ${LONG}`]],
  ['over a line end', [`It is said:\n${QUOTE.replace('taken five', 'taken\n  five')}`]],
  ['beside what cannot be seen', [`\u200b\u2066It is said: ${QUOTE}`]],
])('the quote is in the window, bold: %s', (_, paragraphs) => {
  expect(boldIn(paragraphs)).toEqual([QUOTE]);
});
