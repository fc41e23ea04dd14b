import { expect, test } from 'vitest';
import { read } from '../reading/read.ts';
import { aWord, aZip, run } from './a-word.ts';

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
