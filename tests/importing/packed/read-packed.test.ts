import { expect, test } from 'vitest';
import { read } from '../reading/read.ts';
import { aWord, aZip, paragraph, run } from './a-word.ts';

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

test('what was moved is read where it is now, and what nobody sees is not', async () => {
  const moved = run('It was signed in 1956. ');
  const hidden = (value: string): string =>
    `<w:r><w:rPr><w:b/><w:vanish${value}/></w:rPr><w:t>A note. </w:t></w:r>`;
  const furigana = `<w:r><w:ruby><w:rt>${run('えとろふ')}</w:rt><w:rubyBase>${run('択捉')}</w:rubyBase></w:ruby></w:r>`;
  const alternate = `<mc:AlternateContent><mc:Choice>${run('One. ')}</mc:Choice><mc:Fallback>${run('One. ')}</mc:Fallback></mc:AlternateContent>`;
  const body = [
    `<w:p><w:moveFrom>${moved}</w:moveFrom>${run('First. ')}${hidden('')}${hidden(' w:val="true"')}</w:p>`,
    `<w:p><w:del>${run('No. ')}</w:del>${run('Second. ')}<w:moveTo>${moved}</w:moveTo>${hidden(' w:val="0"')}</w:p>`,
    `<w:moveTo>${paragraph('Third.')}</w:moveTo>`,
    `<w:p>${furigana}${run('島。')}${alternate}</w:p>`,
  ].join('');
  const { paragraphs, doubts } = await read('a.docx', aWord(body));
  expect(paragraphs).toEqual([
    'First.',
    'Second. It was signed in 1956. A note.',
    'Third.',
    '択捉島。One.',
  ]);
  expect(doubts).toEqual([]);
});

test('notes and text boxes of a Word document that are not read are told', async () => {
  const box = `<w:r><w:drawing><w:txbxContent>${paragraph('In a box.')}</w:txbxContent></w:drawing></w:r>`;
  const body = `<w:p>${run('First.')}<w:r><w:footnoteReference w:id="1"/></w:r>${box}</w:p>`;
  const { paragraphs, doubts } = await read('a.docx', aWord(body));
  expect(paragraphs).toEqual(['First.']);
  expect(doubts).toEqual([
    { kind: 'left-out', text: 'Its footnotes were left out.' },
    { kind: 'left-out', text: 'Its text boxes were left out.' },
  ]);
});
