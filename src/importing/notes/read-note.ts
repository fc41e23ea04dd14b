import { readFrontMatter } from '../../knowledge/article/front-matter.ts';
import { NO_DEFAULTS } from '../../knowledge/article/head/defaults.ts';
import { titleInBody } from '../../knowledge/article/head/titles.ts';
import { siteOf } from '../../knowledge/article/head/web-address.ts';
import { assembled } from '../document/assemble.ts';
import type { ReadDocument } from '../document/document.ts';
import { isSameSite } from '../facts/canonical.ts';
import { ImportError, type Source } from '../source.ts';

/** The day a note was last changed is not asked for: it says nothing of when it was published. */
const NO_DAY = '1970-01-01';

/** A note in Markdown, with metadata or without, as the archive reads one; its text stays as it was typed. */
export function readNote(text: string, { name, address }: Source): ReadDocument {
  const file = text.replace(/\r\n?/g, '\n');
  const note = readFrontMatter(file, {
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
  const { title, author, publisher, published, language } = note.data;
  const isUnclear = 'isUnclear' in note.data && note.data.isUnclear === true;
  const url = isBelieved(note.data.url, address) ? note.data.url : address;
  // What was made of an address goes with it.
  const own = url === note.data.url || publisher !== siteOf(note.data.url) ? publisher : undefined;
  const head = file.slice(0, file.length - note.body.length);
  const isNamed = !TITLED.test(head) && titleInBody(note.body) === undefined;
  return assembled(
    {
      title,
      authors: author === undefined ? [] : [author],
      ...(own === undefined ? {} : { publisher: own }),
      ...('dated' in note.data ? {} : { date: published }),
      ...(url === undefined ? {} : { url }),
      language,
      // Signs before the first word may be those of code.
      body: note.body.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd(),
    },
    () => [
      ...(isNamed
        ? [
            {
              kind: 'title' as const,
              text: `Its title, ${title}, is made of the name of the file.`,
            },
          ]
        : []),
      ...(isUnclear ? [{ kind: 'date-unclear' as const, text: UNCLEAR }] : []),
    ],
  );
}

const UNCLEAR = 'Its date can be read in two ways, so it is read as neither.';

/** Metadata that say a title. */
const TITLED = /^[\s{,]*["']?title["']?\s*[:=]\s*\S/im;

/** What was fetched from one site is no page of another, whatever it says; of what is handed in nothing is known. */
function isBelieved(said: string | undefined, address: string | undefined): boolean {
  if (said === undefined || address === undefined) return said !== undefined;
  return URL.canParse(said) && isSameSite(new URL(said), new URL(address));
}
