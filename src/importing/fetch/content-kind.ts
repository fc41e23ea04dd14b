import { beginningOf } from '../decode/beginning.ts';
import { isReadable } from '../reading/kind-of.ts';
import { FetchError } from './fetch-error.ts';

/** What can be made an article of; readers look at the bytes again. */
const READABLE: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'application/pdf',
  'text/markdown',
  'text/x-markdown',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/epub+zip',
]);

/** What servers say of files that they do not know. */
const UNSAID: ReadonlySet<string> = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
  'application/force-download',
]);

/** Of a page, a PDF, and a zip as Word files and EPUB are. */
const BEGINNINGS = [/^\s*<(?:!doctype html|html|!--|\?xml)/i, /^%PDF-/, /^PK/];

const LONGEST_SHOWN = 60;

/** `text/html` of `Text/HTML; charset=utf-8`; empty where the server says nothing. */
const mediaTypeOf = (header: string): string =>
  (header.split(/[;,]/)[0] ?? '').trim().toLowerCase();

/** Throws a `FetchError` for what is surely no text: it is not worth the wait. */
export function checkContentType(header: string, name: string): void {
  const type = mediaTypeOf(header);
  if (READABLE.has(type) || UNSAID.has(type)) return;
  // Of Markdown few servers know more than that it is text.
  if (type.startsWith('text/') && isReadable(name) && type !== 'text/xml') return;
  throw new FetchError('content-type', shown(type));
}

/** Throws a `FetchError` where nothing says what the bytes are. */
export function checkContent(header: string, name: string, bytes: Uint8Array): void {
  const type = mediaTypeOf(header);
  if (!UNSAID.has(type) || isReadable(name)) return;
  const beginning = beginningOf(bytes, 256);
  if (BEGINNINGS.some((form) => form.test(beginning))) return;
  throw new FetchError('content-type', shown(type));
}

/** A header is made by strangers: only the signs of a media type are repeated. */
const shown = (type: string) =>
  /^[\w.+/-]+$/.test(type) ? { contentType: type.slice(0, LONGEST_SHOWN) } : {};
