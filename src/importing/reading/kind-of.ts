import type { ARTICLE_ENDINGS, IMPORTED_ENDINGS } from '../../knowledge/folder/list-folder.ts';
import { beginningOf } from '../decode/beginning.ts';
import { ImportError, type Source } from '../source.ts';

export type SourceKind = 'page' | 'markdown' | 'text' | 'pdf' | 'word' | 'epub';

/** Of all that whoever looks through a folder is told that it can be read. */
const TOLD: Readonly<
  Record<(typeof ARTICLE_ENDINGS | typeof IMPORTED_ENDINGS)[number], SourceKind>
> = {
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  pdf: 'pdf',
  docx: 'word',
  epub: 'epub',
};

const BY_ENDING: ReadonlyMap<string, SourceKind> = new Map([
  ...Object.entries(TOLD),
  ['shtml', 'page'],
  ['php', 'page'],
  ['asp', 'page'],
  ['aspx', 'page'],
  ['mdown', 'markdown'],
  ['mkd', 'markdown'],
  ['text', 'text'],
]);

const BY_TYPE: readonly (readonly [RegExp, SourceKind])[] = [
  [/^(?:text\/html|application\/xhtml)/, 'page'],
  [/^text\/(?:x-)?markdown/, 'markdown'],
  [/^text\/plain/, 'text'],
  [/^application\/(?:x-)?pdf/, 'pdf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml/, 'word'],
  [/^application\/epub/, 'epub'],
];

/** The first bytes of formats that are not read, and what they say in words. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0', 'an old Word, Excel or PowerPoint file: save it as .docx or PDF'],
  ['{\\rtf', 'a file in Rich Text Format: save it as .docx or PDF'],
  ['\x89PNG', 'a picture: its text cannot be read'],
  ['\xff\xd8\xff', 'a picture: its text cannot be read'],
  ['GIF8', 'a picture: its text cannot be read'],
  ['\x1f\x8b', 'a packed file: unpack it first'],
  ['Rar!', 'a packed file: unpack it first'],
  ['7z\xbc\xaf', 'a packed file: unpack it first'],
  ['\x7fELF', 'a program'],
];

/** What can be read, for people. */
const READABLE = 'web pages (.html), PDF, Markdown (.md), plain text (.txt), Word (.docx) and EPUB';

/** Whether a file's name says that it can be read. */
export const isReadable = (name: string): boolean => BY_ENDING.has(endingOf(name));

const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a source is: its first bytes say most, then its type, then its name. */
export function kindOf({ bytes, name, contentType = '' }: Source): SourceKind {
  const start = beginningOf(bytes, 1024);
  if (/^[\s\S]{0,1000}?%PDF-\d/.test(start)) return 'pdf';
  if (start.startsWith('PK\x03\x04')) return packed(bytes);
  const foreign = FOREIGN.find(([sign]) => start.startsWith(sign));
  if (foreign !== undefined) throw new ImportError('unknown-kind', `It is ${foreign[1]}.`);
  const byType = BY_TYPE.find(([type]) => type.test(contentType.trim().toLowerCase()))?.[1];
  const byName = BY_ENDING.get(endingOf(name));
  // Servers say text/plain of Markdown, and of what they know nothing about.
  const kind = byType === undefined || byType === 'text' ? (byName ?? byType) : byType;
  if (kind === 'page' || kind === 'markdown' || kind === 'text') return kind;
  if (kind !== undefined) {
    throw new ImportError(
      'damaged',
      `It is named as ${kind === 'pdf' ? 'a PDF' : 'such a document'}, but is none, or was cut off.`,
    );
  }
  if (/<(?:!doctype\s+html|html|head|body|article)\b/i.test(start)) return 'page';
  throw new ImportError('unknown-kind', `Its kind is not known. These can be read: ${READABLE}.`);
}

/** A ZIP archive holds the names of its files as they are. */
function packed(bytes: Uint8Array): SourceKind {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes('word/document.xml')) return 'word';
  if (all.includes('META-INF/container.xml')) return 'epub';
  throw new ImportError('unknown-kind', 'It is a packed file: unpack it first.');
}
