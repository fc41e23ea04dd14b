import { decode } from '../decode/decode.ts';
import type { ReadDocument } from '../document/document.ts';
import { readPage } from '../page/read-page.ts';
import { readPlainText } from '../plain/read-plain-text.ts';
import { ImportError, type Source } from '../source.ts';
import { kindOf } from './kind-of.ts';

/** Reads a source here and now: whoever does not know what is in it does so in a worker. */
export async function readSource(source: Source): Promise<ReadDocument> {
  if (source.bytes.length === 0) throw new ImportError('empty', 'It is empty.');
  const kind = kindOf(source);
  switch (kind) {
    case 'page':
      return readPage(decode(source.bytes, source.contentType).text, source);
    default:
      return readPlainText(decode(source.bytes, source.contentType).text, source);
  }
}
