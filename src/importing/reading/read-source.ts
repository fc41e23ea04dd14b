import { decode } from '../decode/decode.ts';
import type { ReadDocument } from '../document/document.ts';
import { readNote } from '../notes/read-note.ts';
import { readPlainText } from '../plain/read-plain-text.ts';
import { ImportError, type Source } from '../source.ts';
import { kindOf } from './kind-of.ts';

/**
 * Reads a source here and now: whoever does not know what is in it does so in a worker. The libraries for
 * a kind take a second to load, and are loaded when there is one of it.
 */
export async function readSource(source: Source): Promise<ReadDocument> {
  if (source.bytes.length === 0) throw new ImportError('empty', 'It is empty.');
  const kind = kindOf(source);
  switch (kind) {
    case 'page':
      return (await import('../page/read-page.ts')).readPage(
        decode(source.bytes, source.contentType).text,
        source,
      );
    case 'markdown':
      return readNote(decode(source.bytes, source.contentType).text, source);
    case 'pdf':
      return (await import('../pdf/read-pdf.ts')).readPdf(source);
    case 'word':
      return (await import('../packed/read-word.ts')).readWord(source);
    case 'epub':
      return (await import('../packed/read-epub.ts')).readEpub(source);
    case 'text':
      return readPlainText(decode(source.bytes, source.contentType).text, source);
  }
}
