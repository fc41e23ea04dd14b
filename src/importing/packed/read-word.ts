import { type BlockDoubt, documentOf, type Findings } from '../document/assemble.ts';
import type { Block } from '../document/block.ts';
import type { ReadDocument } from '../document/document.ts';
import { authorNames } from '../facts/authors.ts';
import { machineDate } from '../facts/find-date.ts';
import { isElement, type PageElement, type PageNode } from '../page/elements/dom.ts';
import type { Source } from '../source.ts';
import { type Packed, unzip } from './unzip.ts';
import { firstNamed, localOf, named, parseXml } from './xml.ts';

/** A Word document: its paragraphs, headings, lists and tables, and what its properties say. */
export function readWord({ bytes, address }: Source): ReadDocument {
  const packed = unzip(bytes);
  const body = firstNamed(parseXml(packed.text('word/document.xml')), 'body');
  const all = body === undefined ? [] : blocksIn(body, headingsOf(packed));
  const { title: said, doubts = [], ...rest } = propertiesOf(packed);
  const [first] = all;
  const heading = first?.kind === 'heading' ? first.text : undefined;
  const title = heading ?? said;
  return documentOf({
    ...rest,
    ...(title === undefined ? {} : { title }),
    ...(address === undefined ? {} : { url: address }),
    blocks: heading === undefined ? all : all.slice(1),
    doubts: [...doubts, ...(body === undefined ? [] : leftOut(body))],
  });
}

/** The level of each style that is one of headings, by its id; a title has the first. */
function headingsOf(packed: Packed): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  if (!packed.names.includes('word/styles.xml')) return levels;
  for (const style of named(parseXml(packed.text('word/styles.xml')), 'style')) {
    const id = attribute(style, 'styleId');
    const name = attribute(firstNamed(style, 'name'), 'val').toLowerCase();
    const outline = attribute(firstNamed(style, 'outlineLvl'), 'val');
    const level =
      name === 'title'
        ? 1
        : (/^heading (\d)$/.exec(name)?.[1] ??
          (/^[0-8]$/.test(outline) ? Number(outline) + 1 : undefined));
    if (level !== undefined) levels.set(id, Number(level));
  }
  return levels;
}

function blocksIn(body: PageElement, headings: ReadonlyMap<string, number>): Block[] {
  return childrenOf(body).flatMap((element): Block[] => {
    const name = localOf(element);
    if (name === 'p') return blockOf(element, headings);
    if (name === 'tbl') return tableOf(element);
    return ['sdt', 'sdtContent', 'ins', 'moveTo', 'smartTag', 'customXml'].includes(name)
      ? blocksIn(element, headings)
      : [];
  });
}

function blockOf(paragraph: PageElement, headings: ReadonlyMap<string, number>): Block[] {
  const text = textOf(paragraph).trim();
  if (text === '') return [];
  const properties = childrenOf(paragraph).find((child) => localOf(child) === 'pPr');
  const style = properties === undefined ? '' : attribute(firstNamed(properties, 'pStyle'), 'val');
  const level =
    headings.get(style) ??
    /^Heading([1-6])$/.exec(style)?.[1] ??
    (style === 'Title' ? 1 : undefined);
  if (level !== undefined)
    return [{ kind: 'heading', text: text.replace(/\n/g, ' '), level: Number(level) }];
  const list = properties === undefined ? undefined : firstNamed(properties, 'numPr');
  if (list === undefined) return [{ kind: 'paragraph', text }];
  return [
    {
      kind: 'item',
      text: text.replace(/\n/g, ' '),
      level: Number(attribute(firstNamed(list, 'ilvl'), 'val')) || 0,
    },
  ];
}

const tableOf = (table: PageElement): Block[] => {
  const rows = [...named(table, 'tr')].map((row) =>
    [...named(row, 'tc')].map((cell) =>
      [...named(cell, 'p')].map(textOf).join(' ').replace(/\s+/gu, ' ').trim(),
    ),
  );
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return filled.length === 0 ? [] : [{ kind: 'table', rows: filled }];
};

/** What is struck out or was moved away, what only a program reads, and furigana, which would part a word from itself. */
const UNSEEN = new Set([
  'del',
  'delText',
  'moveFrom',
  'instrText',
  'pPr',
  'rPr',
  'rt',
  'drawing',
  'pict',
  'object',
]);

function textOf(element: PageElement): string {
  return childrenOf(element)
    .map((child) => {
      const name = localOf(child);
      if (UNSEEN.has(name) || (name === 'r' && isHidden(child))) return '';
      if (name === 't') return child.textContent ?? '';
      if (name === 'tab') return ' ';
      if (name === 'br' || name === 'cr') return '\n';
      if (name === 'noBreakHyphen') return '-';
      // Of the same in several forms, the first is the newest.
      if (name === 'AlternateContent') return textOf(onlyFirst(child));
      return textOf(child);
    })
    .join('');
}

const onlyFirst = (element: PageElement): PageElement => childrenOf(element)[0] ?? element;

/** Words that are there to be searched for, or as a note to oneself. */
function isHidden(run: PageElement): boolean {
  const properties = childrenOf(run).find((child) => localOf(child) === 'rPr');
  const hidden = properties && childrenOf(properties).find((child) => localOf(child) === 'vanish');
  return hidden !== undefined && !/^(?:0|false|off)$/.test(attribute(hidden, 'val'));
}

/** What stands beside the text and is not read, each with the sentence that tells it. */
const BESIDE = [
  ['footnoteReference', 'footnotes'],
  ['endnoteReference', 'endnotes'],
  ['txbxContent', 'text boxes'],
] as const;

function leftOut(body: PageElement): BlockDoubt[] {
  return BESIDE.flatMap(([name, words]) => {
    const all = [...named(body, name)].filter(
      (one) => /\S/.test(one.textContent ?? '') || name !== 'txbxContent',
    );
    return all.length === 0
      ? []
      : [{ kind: 'left-out' as const, text: `Its ${words} were left out.` }];
  });
}

function propertiesOf(packed: Packed): Omit<Findings, 'blocks'> {
  if (!packed.names.includes('docProps/core.xml')) return {};
  const core = parseXml(packed.text('docProps/core.xml'));
  const said = (name: string): string => firstNamed(core, name)?.textContent?.trim() ?? '';
  const date = machineDate(said('created'));
  const title = said('title');
  return {
    ...(title === '' ? {} : { title }),
    authors: authorNames([said('creator')]),
    ...(said('language') === '' ? {} : { language: said('language') }),
    ...(date?.kind !== 'read'
      ? {}
      : {
          date: date.date,
          doubts: [
            {
              kind: 'date' as const,
              text: `Its date, ${date.date}, is the day the document was made.`,
            },
          ],
        }),
  };
}

const attribute = (element: PageElement | undefined, name: string): string =>
  element?.getAttribute(`w:${name}`) ?? element?.getAttribute(name) ?? '';

const childrenOf = ({ childNodes }: PageNode): PageElement[] =>
  Array.from(childNodes).filter((node): node is PageElement => isElement(node));
