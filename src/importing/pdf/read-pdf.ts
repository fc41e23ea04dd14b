import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { documentOf } from '../document/assemble.ts';
import type { TextBlock } from '../document/block.ts';
import type { ReadDocument } from '../document/document.ts';
import { authorNames } from '../facts/authors.ts';
import { findDate } from '../facts/find-date.ts';
import { ownDate } from '../facts/own-date.ts';
import { ImportError, type Source } from '../source.ts';
import { doubtfulWords, knownWords } from './join-lines.ts';
import { openPdf } from './open-pdf.ts';
import { type Line, linesOf, type Run } from './page-text.ts';
import { paragraphsOfPages } from './paragraphs.ts';
import { readingOrder } from './reading-order.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { uprightRuns } from './upright.ts';

/** The text of a PDF, in the order it is read; each paragraph knows the page it begins on. */
export async function readPdf({ bytes, address }: Source): Promise<ReadDocument> {
  const pdf = await openPdf(bytes);
  try {
    const pages: Line[][] = [];
    for (let nth = 1; nth <= pdf.numPages; nth++) pages.push(linesOf(await runsOf(pdf, nth)));
    if (pages.every((lines) => lines.length === 0)) {
      throw new ImportError(
        'scan',
        'It is a scan: its pages are pictures, without text. Run it through text recognition (OCR) first.',
      );
    }
    const isKnown = knownWords(
      pages
        .flat()
        .map(({ text }) => text)
        .join('\n'),
    );
    const columns = withoutRunningHeads(pages).map((lines, at) => ({
      page: at + 1,
      columns: readingOrder(lines),
    }));
    const blocks = paragraphsOfPages(columns, isKnown);
    const info = await infoOf(pdf);
    const { title, rest } = titleOf(blocks, info);
    const head = headOf(info, rest);
    const doubtful = doubtfulWords(
      columns.flatMap((page) => page.columns.flat().map(({ text }) => text)),
      isKnown,
    );
    const empty = pages.filter((lines) => lines.length === 0).length;
    return documentOf({
      ...(title === undefined ? {} : { title }),
      ...head,
      ...(address === undefined ? {} : { url: address }),
      doubts: [
        ...head.doubts,
        ...(doubtful.length === 0
          ? []
          : [
              {
                kind: 'hyphens' as const,
                text: `Joined at the ends of lines, perhaps without a hyphen that belongs there: ${doubtful.slice(0, 5).join(', ')}.`,
              },
            ]),
        ...(empty === 0
          ? []
          : [
              {
                kind: 'pictures' as const,
                text: `Pages without text, perhaps pictures: ${empty} of ${pages.length}.`,
              },
            ]),
      ],
    });
  } finally {
    await pdf.destroy();
  }
}

/** The text of a page as it is turned to be read; what stands on its side to that is a mark of the margin. */
async function runsOf(pdf: PDFDocumentProxy, nth: number): Promise<Run[]> {
  const page = await pdf.getPage(nth);
  const { items } = await page.getTextContent();
  page.cleanup();
  return uprightRuns(
    items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str, width: item.width, transform: item.transform as number[] }]
        : [],
    ),
  );
}

type Info = { readonly title?: string; readonly author?: string; readonly made?: string };

async function infoOf(pdf: PDFDocumentProxy): Promise<Info> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const said = info as { Title?: unknown; Author?: unknown; CreationDate?: unknown };
  const text = (value: unknown): string =>
    typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(text(said.CreationDate));
  return {
    title: text(said.Title),
    author: text(said.Author),
    ...(made === null ? {} : { made: `${made[1]}-${made[2]}-${made[3]}` }),
  };
}

/** Programs put the file's name where the title should be. */
const NO_TITLE =
  /^(?:microsoft word|untitled|document\d*|無題|без имени)|\.(?:docx?|pdf|indd|qxd|tex|odt)$|^$/i;

/** A title above the text is the one that a reader sees. */
function titleOf(
  blocks: readonly TextBlock[],
  { title = '' }: Info,
): { readonly title?: string; readonly rest: readonly TextBlock[] } {
  const at = blocks.slice(0, 4).findIndex(({ kind, page }) => kind === 'heading' && page === 1);
  const seen = blocks[at]?.text;
  const said = NO_TITLE.test(title) ? undefined : title;
  if (seen !== undefined && (said === undefined || said.includes(seen) || seen.includes(said))) {
    return { title: seen, rest: blocks.filter((_, nth) => nth !== at) };
  }
  return said === undefined ? { rest: blocks } : { title: said, rest: blocks };
}

/** Paragraphs at the beginning that may be a byline or a date. */
const HEAD = 5;

function headOf({ author = '', made }: Info, blocks: readonly TextBlock[]) {
  const short = blocks.slice(0, HEAD).filter(({ text }) => text.length < 100);
  const byline = short.find(({ text }) => /^(?:by|von|par|автор|文|著者)[\s:：]/iu.test(text));
  const named = short.find(({ text }) => findDate(text)?.kind === 'read');
  const own = ownDate(
    blocks.map(({ text }) => text),
    HEAD,
    byline === undefined ? -1 : blocks.indexOf(byline),
  );
  const authors = authorNames(byline === undefined ? [author] : [byline.text]);
  const body = blocks.filter((block, at) => block !== byline && at !== own?.at);
  const day = own?.date ?? made;
  return {
    authors,
    blocks: body,
    ...(day === undefined ? {} : { date: day }),
    doubts: own === undefined ? dateDoubts(made, named?.text) : [],
  };
}

/** A date within a line may be the subject's. */
function dateDoubts(made: string | undefined, line = '') {
  const named = findDate(line);
  const said = [
    ...(made === undefined ? [] : [`Its date, ${made}, is the day the file was made.`]),
    ...(named?.kind === 'read' ? [`It may be of ${named.date}, which its beginning names.`] : []),
  ];
  return said.length === 0 ? [] : [{ kind: 'date' as const, text: said.join(' ') }];
}
