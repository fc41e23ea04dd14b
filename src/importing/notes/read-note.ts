import { readFrontMatter } from '../../knowledge/article/front-matter.ts';
import { NO_DEFAULTS } from '../../knowledge/article/head/defaults.ts';
import { assembled } from '../document/assemble.ts';
import type { ReadDocument } from '../document/document.ts';
import { ImportError, type Source } from '../source.ts';

/** The day a note was last changed is not asked for: it says nothing of when it was published. */
const NO_DAY = '1970-01-01';

/** A note in Markdown, with metadata or without, as the archive reads one; its text stays as it was typed. */
export function readNote(text: string, { name, address }: Source): ReadDocument {
  const note = readFrontMatter(text.replace(/\r\n?/g, '\n'), {
    path: name.replace(/\.[^.]*$/, ''),
    changed: NO_DAY,
    defaults: NO_DEFAULTS,
  });
  if (note.kind === 'draft') throw new ImportError('draft', 'It is a draft, which is left out.');
  if (note.kind === 'faulty') {
    const [{ line, message } = { line: 1, message: '' }] = note.faults;
    throw new ImportError('damaged', `It cannot be read: ${message} (line ${line}).`);
  }
  if (note.data.kind === 'brief') {
    throw new ImportError(
      'unreadable',
      'It is a brief, and would lose its sources: put its file into the folder of the archive as it is.',
    );
  }
  const { title, author, publisher, published, language, url = address } = note.data;
  return assembled({
    title,
    authors: author === undefined ? [] : [author],
    ...(publisher === undefined ? {} : { publisher }),
    ...('dated' in note.data ? {} : { date: published }),
    ...(url === undefined ? {} : { url }),
    language,
    body: note.body.trim(),
  });
}
