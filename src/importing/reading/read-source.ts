import { decode } from '../decode/decode.ts';
import type { ReadDocument } from '../document/document.ts';
import { readNote } from '../notes/read-note.ts';
import { readEpub } from '../packed/read-epub.ts';
import { readWord } from '../packed/read-word.ts';
import { readPage } from '../page/read-page.ts';
import { readPdf } from '../pdf/read-pdf.ts';
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
    case 'markdown':
      return readNote(decode(source.bytes, source.contentType).text, source);
    case 'pdf':
      return readPdf(source);
    case 'word':
      return readWord(source);
    case 'epub':
      return readEpub(source);
    case 'text':
      return readPlainText(decode(source.bytes, source.contentType).text, source);
  }
}
