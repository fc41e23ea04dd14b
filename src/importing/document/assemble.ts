import { passagesIn } from '../../knowledge/article/passages.ts';
import { inMegabytes, LARGEST_FILE } from '../../knowledge/file-size.ts';
import { runNow } from '../../pace.ts';
import { ImportError } from '../source.ts';
import type { Block } from './block.ts';
import type { Doubt, ReadDocument } from './document.ts';
import { languageOf } from './language-of.ts';
import { toMarkdown } from './to-markdown.ts';

/** What a reader of one kind of source found. */
export type Findings = Said & {
  readonly blocks: readonly Block[];
  readonly doubts?: readonly BlockDoubt[];
};

type Said = Partial<Pick<ReadDocument, 'title' | 'publisher' | 'date' | 'url'>> & {
  readonly authors?: readonly string[];
  /** As the source says it. */
  readonly language?: string | undefined;
};

/** A doubt about a block, by its index. */
export type BlockDoubt = Omit<Doubt, 'paragraph'> & { readonly block?: number };

/** A document of blocks: its paragraphs are those that the archive will have. */
export function documentOf({ blocks, doubts = [], ...said }: Findings): ReadDocument {
  const { body, lines } = toMarkdown(blocks);
  return assembled({ ...said, body }, (starts) =>
    doubts.map(({ block, ...doubt }) => {
      const line = block === undefined ? undefined : lines[block];
      const paragraph = line === undefined ? -1 : starts.findLastIndex((start) => start <= line);
      return paragraph < 0 ? doubt : { ...doubt, paragraph };
    }),
  );
}

/** In bytes: the archive reads no larger file, and the metadata of an article are a part of it. */
const LARGEST_BODY = LARGEST_FILE - 40_000;

/**
 * A document whose body is Markdown already, with its paragraphs as the archive will have them;
 * `doubtsOf` is told the line that each begins on.
 */
export function assembled(
  { language: said, authors = [], ...rest }: Said & Pick<ReadDocument, 'body'>,
  doubtsOf: (lines: readonly number[]) => readonly Doubt[] = () => [],
): ReadDocument {
  const { title = '', body } = rest;
  const size = Buffer.byteLength(body);
  if (size > LARGEST_BODY) {
    throw new ImportError(
      'too-large',
      `It has ${inMegabytes(size)} of text, and an article at most 1 MB: bring in its parts, such as chapters, one by one.`,
    );
  }
  const { passages, faults } = runNow(passagesIn('article', '', { body, bodyLine: 1 }));
  if (faults[0] !== undefined) {
    throw new ImportError('damaged', `It cannot be read: ${faults[0].message}.`);
  }
  const paragraphs = passages.map(({ text }) => text);
  const text = paragraphs.join('\n');
  if (text.trim() === '') {
    throw new ImportError('no-text', 'There is no text in it that could be an article.');
  }
  // The archive leaves signs out that nobody sees, and by these a wrong table shows.
  checkLetters([title, body].join('\n'));
  const language = languageOf(said, text);
  const doubts = doubtsOf(passages.map(({ line }) => line));
  return {
    ...rest,
    authors,
    ...(language === undefined ? {} : { language }),
    paragraphs,
    doubts,
  };
}

/** Of all characters of a text, that many at most may be signs that no table knows. */
const MOST_UNKNOWN = 0.001;

/** Controls beyond ASCII, which nobody writes. */
const C1 = /[^\P{Cc}\0-\u007f]/u;

/** Throws where the text was read by a wrong table, for then no quote of it would be word for word. */
function checkLetters(text: string): void {
  const unknown = text.match(/\ufffd/g)?.length ?? 0;
  if (unknown <= MOST_UNKNOWN * text.length && !C1.test(text)) return;
  throw new ImportError(
    'encoding',
    'Its characters cannot be read without loss: it is in an encoding that could not be told, or was damaged before.',
  );
}
