import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { read } from '../reading/read.ts';

/** A ZIP archive of these files. */
function aZip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = deflateRawSync(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    list.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), content);
    at += 30 + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length / 2, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...list, end]);
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const aWord = (body: string) =>
  aZip({
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': '<c:p xmlns:c="c" xmlns:dc="dc"><dc:creator>Jane Doe</dc:creator></c:p>',
  });

test('a Word document gives its title, paragraphs, lists and tables', async () => {
  const cell = (text: string): string => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
  const item = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr>${run('One')}</w:p>`;
  const title = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('New Friends')}</w:p>`;
  const table = `<w:tbl><w:tr>${cell('Year')}${cell('Talks')}</w:tr><w:tr>${cell('2013')}${cell('first')}</w:tr></w:tbl>`;
  const body = `${title}<w:p>${run('The first meeting ')}${run('was in 2013.')}</w:p>${item}${table}`;
  expect(await read('a.docx', aWord(body))).toMatchObject({
    title: 'New Friends',
    authors: ['Jane Doe'],
    paragraphs: ['The first meeting was in 2013.', 'One', 'Year / Talks\n2013 / first'],
  });
});

test('an EPUB gives its chapters in the order they are read', async () => {
  const chapter = (text: string): string =>
    `<html><body><h1>Chapter</h1><p>${text}</p></body></html>`;
  const book = aZip({
    'META-INF/container.xml': '<c><rootfile full-path="O/b.opf"/></c>',
    'O/b.opf':
      '<package xmlns:dc="dc"><dc:title>Book</dc:title><dc:creator>Jane Doe</dc:creator><dc:date>2017</dc:date><manifest><item id="a" href="a.html"/><item id="b" href="b.html"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>',
    'O/a.html': chapter('It ended.'),
    'O/b.html': chapter('It began.'),
  });
  expect(await read('a.epub', book)).toMatchObject({
    title: 'Book',
    authors: ['Jane Doe'],
    paragraphs: ['It began.', 'It ended.'],
  });
});

test('what would fill the memory when it is unpacked is given up', async () => {
  const bomb = aZip({ 'word/document.xml': `<a>${' '.repeat(70_000_000)}</a>` });
  expect(bomb.length).toBeLessThan(100_000);
  await expect(read('a.docx', bomb)).rejects.toThrow('larger than 60 MB');
});
