import { pieces } from '../../markdown/pieces.ts';
import { partsOf } from '../../markdown/plain-text.ts';

const FENCED = /^ {0,3}(`{3,16}|~{3,16})[^\n]*\n[\s\S]*?^ {0,3}\1[^\n]*$|<!--[\s\S]*?-->/gm;
const HEADING = /^ {0,3}(#{1,6})[ \t]+\S[^\n]*$|^(?!\s)([^\n]*\S)[ \t]*\n(=+)[ \t]*$/gm;

/** How far into a file its first heading is looked for. */
const HEAD = 20_000;

/**
 * The first heading of a note, in the words a reader sees, where it is the note's own: of the highest
 * level, or above all else. A lower one in the middle is the heading of a part.
 */
export function titleInBody(body: string): string | undefined {
  const text = withoutOpenComments(body.slice(0, HEAD)).replace(FENCED, (found) =>
    found.replace(/[^\n]/g, ' '),
  );
  for (const { 0: found, 1: signs = '#', index } of text.matchAll(HEADING)) {
    if (signs.length > 1 && text.slice(0, index).trim() !== '') continue;
    // A heading may be as long as its file.
    const [piece] = pieces(found);
    const [heading] = partsOf(piece?.text ?? '');
    const title = heading?.text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 1000);
    if (title !== undefined && title !== '') return title;
  }
  return undefined;
}

/** Comments that do not end are none, and looking for the end of each takes long. */
function withoutOpenComments(text: string): string {
  const closed = text.lastIndexOf('-->') + 1;
  return text.slice(0, closed) + text.slice(closed).replaceAll('<!--', '    ');
}

/** Names that say no more than that a file is the page of its folder. */
const OF_FOLDER = /^_?(?:index|readme)(?:\.\p{L}{2})?$/iu;

const DATE = /^(?:\d{4}[-_.]\d{2}[-_.]\d{2}|\d{12,14}|\d{8}|\d{4}-\d{2})(?:[-_. ]+|$)/;

/** A title made of a file's name: `2024-05-03-my-first-post` is “My first post”. `path` has no ending. */
export function titleOfPath(path: string): string {
  const names = path.split('/').filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  const name = OF_FOLDER.test(last) ? (names.at(-2) ?? last) : last;
  const words = name.replace(DATE, '');
  if (words === '') return name;
  const spaced = /\s/.test(words) ? words : words.replace(/[-_]+/g, ' ');
  const title = spaced.trim().slice(0, 1000);
  const [first = ''] = title;
  return title === '' ? name : first.toUpperCase() + title.slice(first.length);
}
