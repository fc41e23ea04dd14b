import type { ReadDocument } from './document/document.ts';
import { createReader } from './reading/reader.ts';
import { ImportError, type Source } from './source.ts';

/** In bytes. A book with pictures is smaller; a page without them much smaller. */
const LARGEST = 50_000_000;

const reader = createReader();

/**
 * Reads a web page, a PDF, Markdown, plain text, a Word document or an EPUB. Throws an `ImportError` that says
 * what is in the way.
 */
export async function readDocument(source: Source): Promise<ReadDocument> {
  if (source.bytes.length > LARGEST) {
    const size = Math.ceil(source.bytes.length / 1e6);
    throw new ImportError('too-large', `It has ${size} MB; at most 50 MB are read.`);
  }
  return reader.read(source);
}
