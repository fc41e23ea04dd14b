import { documentOf } from '../document/assemble.ts';
import type { ReadDocument } from '../document/document.ts';
import type { Source } from '../source.ts';
import { bodyBlocks } from './body-blocks.ts';
import { carriedBlocks } from './carried.ts';
import { chooseArticle } from './choose-article.ts';
import { doubtsOf } from './doubts.ts';
import { wordsOf } from './elements/words.ts';
import { metadataOf } from './metadata/metadata.ts';
import { leaveOwnArticle } from './own-article.ts';
import { readTwice } from './readers.ts';
import { trimmed } from './trimmed.ts';
import { withoutScripts } from './without-scripts.ts';

/** The article of a web page. */
export function readPage(source: string, { address }: Source): ReadDocument {
  const bareSource = withoutScripts(source);
  let isOneOfSeveral = false;
  const { page, ...readings } = readTwice(
    bareSource.html,
    address,
    (document) => metadataOf(document, bareSource.structured, address),
    (document, seen) => {
      isOneOfSeveral = leaveOwnArticle(document, seen);
    },
  );
  const { date, body: said = '', ...metadata } = page;
  const body = bodyBlocks(said);
  const chosen = trimmed(
    chooseArticle(readings, () => carriedBlocks(bareSource.carriers), body),
    metadata,
  );
  const doubts = doubtsOf(readings, chosen, body.map(({ block }) => wordsOf(block)).join('\n'));
  if (date?.kind === 'unclear') {
    doubts.push({ kind: 'date-unclear', text: `The date may be ${date.dates.join(' or ')}.` });
  }
  if (isOneOfSeveral) {
    doubts.push({ kind: 'several-articles', text: 'The page holds several articles.' });
  }
  return documentOf({
    ...metadata,
    ...(date?.kind === 'read' ? { date: date.date } : {}),
    blocks: chosen.map(({ block }) => block),
    doubts,
  });
}
