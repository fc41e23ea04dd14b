import type { KnownBlock } from '@slack/types';
import type { TakenFor } from '../../importing/create-saver.ts';
import type { ReadDocument } from '../../importing/document/document.ts';
import type { Language } from '../../text/language.ts';
import { bulletList, plainContext, plainSection, richLine, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten, TITLE_LIMIT } from '../kit/limits.ts';
import { importWordsIn } from './words/words-in.ts';

const PARAGRAPH_LIMIT = 600;
const DOUBT_LIMIT = 160;

/** A reader has few; more than these nobody would read. */
const MOST_DOUBTS = 6;

/** What was read, and the article of the archive that it is, if it has it. */
export type Preview = {
  readonly document: ReadDocument;
  readonly takenFor?: TakenFor;
  /** Names of the archives that it may go into, the one to choose at first before the others. */
  readonly archives?: readonly string[];
};

/** What was read, for a look before it is saved: how much, what is doubtful, where it begins and ends. */
export function previewBlocks(
  { document, takenFor }: Preview,
  language: Language,
): readonly KnownBlock[] {
  const words = importWordsIn(language);
  const { paragraphs } = document;
  const { language: code } = document;
  const name = code === undefined ? undefined : languageName(code, language);
  return [
    plainSection(words.read(paragraphs.length, name)),
    ...(takenFor === undefined ? [] : [plainSection(takenForWords(takenFor, language))]),
    ...doubts(document, language),
    ...quoted(words.first, paragraphs[0]),
    ...(paragraphs.length > 1 ? quoted(words.last, paragraphs.at(-1)) : []),
  ];
}

const takenForWords = ({ title, isRenewed }: TakenFor, language: Language): string =>
  importWordsIn(language).known[isRenewed ? 'renewed' : 'same'](
    shorten(literal(title).trim(), TITLE_LIMIT),
  );

/** “Polish” of `pl`; `undefined` where the code says nothing. */
export function languageName(code: string, language: Language): string | undefined {
  try {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    return names.of(code);
  } catch {
    return undefined;
  }
}

function doubts({ doubts: all, paragraphs }: ReadDocument, language: Language): KnownBlock[] {
  const words = importWordsIn(language);
  if (all.length === 0) return [];
  const lines = all.slice(0, MOST_DOUBTS).map(({ kind, paragraph }) => {
    const about = paragraph === undefined ? '' : literal(paragraphs[paragraph] ?? '');
    const quote = about === '' ? '' : ` “${shorten(about, DOUBT_LIMIT)}”`;
    return `${words.doubts[kind]}${quote}`;
  });
  return [
    {
      type: 'rich_text',
      elements: [
        richLine(richText(words.doubtful, true)),
        bulletList([...new Set(lines)].map((line) => richLine(richText(line)))),
      ],
    },
  ];
}

function quoted(label: string, paragraph = ''): KnownBlock[] {
  const text = shorten(literal(paragraph), PARAGRAPH_LIMIT);
  if (text.trim() === '') return [];
  return [
    plainContext(label),
    { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [richText(text)] }] },
  ];
}
