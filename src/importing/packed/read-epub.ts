import { posix } from 'node:path';
import { documentOf } from '../document/assemble.ts';
import type { ReadDocument } from '../document/document.ts';
import { authorNames } from '../facts/authors.ts';
import { machineDate } from '../facts/find-date.ts';
import { blocksOf } from '../page/elements/blocks-of.ts';
import { parsePage } from '../page/elements/dom.ts';
import { withoutScripts } from '../page/without-scripts.ts';
import { ImportError, type Source } from '../source.ts';
import { unzip } from './unzip.ts';
import { firstNamed, named, parseXml } from './xml.ts';

/** An EPUB: its chapters in the order they are read, and what the book says of itself. */
export function readEpub({ bytes, address }: Source): ReadDocument {
  const packed = unzip(bytes);
  if (packed.names.includes('META-INF/rights.xml')) {
    throw new ImportError('encrypted', 'It is protected against copying, and cannot be read.');
  }
  const container = parseXml(packed.text('META-INF/container.xml'));
  const path = firstNamed(container, 'rootfile')?.getAttribute('full-path') ?? '';
  const book = parseXml(packed.text(path));
  const files = new Map(
    [...named(book, 'item')].map((item) => [
      item.getAttribute('id') ?? '',
      item.getAttribute('href') ?? '',
    ]),
  );
  const chapters = [...named(book, 'itemref')]
    .filter((reference) => reference.getAttribute('linear') !== 'no')
    .map((reference) => files.get(reference.getAttribute('idref') ?? '') ?? '')
    .map((href) => posix.join(posix.dirname(path), decoded(href.replace(/#.*$/, ''))))
    .filter((name) => packed.names.includes(name));
  const said = (name: string): string | undefined =>
    firstNamed(book, name)?.textContent?.trim() || undefined;
  const date = machineDate(said('date') ?? '');
  const [title, publisher, language] = [said('title'), said('publisher'), said('language')];
  return documentOf({
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(language === undefined ? {} : { language }),
    ...(address === undefined ? {} : { url: address }),
    ...(date?.kind === 'read' ? { date: date.date } : {}),
    authors: authorNames([...named(book, 'creator')].map((creator) => creator.textContent ?? '')),
    blocks: chapters.flatMap((name) => chapterOf(packed.text(name))),
  });
}

const chapterOf = (source: string) => {
  const { body } = parsePage(withoutScripts(source).html);
  return body === null ? [] : blocksOf(body).map(({ block }) => block);
};

const decoded = (href: string): string => {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
};
