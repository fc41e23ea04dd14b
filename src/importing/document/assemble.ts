import { paragraphs as readParagraphs } from '../../knowledge/markdown/paragraphs.ts';
import { ImportError } from '../source.ts';
import type { Block } from './block.ts';
import type { Doubt, ReadDocument } from './document.ts';
import { languageOf } from './language-of.ts';
import { toMarkdown } from './to-markdown.ts';

/** What a reader of one kind of source found. */
export type Findings = Partial<Pick<ReadDocument, 'title' | 'publisher' | 'date' | 'url'>> & {
  readonly authors?: readonly string[];
  /** As the source says it. */
  readonly language?: string | undefined;
  readonly blocks: readonly Block[];
  readonly doubts?: readonly BlockDoubt[];
};

/** A doubt about a block, by its index. */
type BlockDoubt = Omit<Doubt, 'paragraph'> & { readonly block?: number };

/** A document of blocks: its paragraphs are those that the archive will have. */
export function documentOf({ blocks, doubts = [], ...findings }: Findings): ReadDocument {
  const { body, lines } = toMarkdown(blocks);
  const starts: number[] = [];
  const paragraphs = paragraphsOf(body, (line) => starts.push(line));
  return assembled({
    ...findings,
    body,
    paragraphs,
    doubts: doubts.map(({ block, ...doubt }) => {
      const line = block === undefined ? undefined : lines[block];
      const paragraph = line === undefined ? -1 : starts.findLastIndex((start) => start <= line);
      return paragraph < 0 ? doubt : { ...doubt, paragraph };
    }),
  });
}

type Assembled = Omit<Findings, 'blocks' | 'doubts'> &
  Pick<ReadDocument, 'body' | 'paragraphs' | 'doubts'>;

/** A document whose body is Markdown already. */
export function assembled({ language, authors = [], ...rest }: Assembled): ReadDocument {
  const text = rest.paragraphs.join('\n');
  if (text.trim() === '') {
    throw new ImportError('no-text', 'There is no text in it that could be an article.');
  }
  const document = { ...rest, authors, language: languageOf(language, text) };
  checkLetters([document.title ?? '', text].join('\n'));
  return document;
}

/** The paragraphs of a body of Markdown as the archive reads them; `at` is told the line of each. */
export function paragraphsOf(body: string, at: (line: number) => void = () => {}): string[] {
  const texts: string[] = [];
  for (const block of readParagraphs(body, 1)) {
    if (block.kind === 'faulty')
      throw new ImportError('damaged', `It cannot be read: ${block.message}.`);
    if (block.kind === 'pause') continue;
    for (const text of block.texts) {
      texts.push(text);
      at(block.line);
    }
  }
  return texts;
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
