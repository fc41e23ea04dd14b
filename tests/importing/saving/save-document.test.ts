import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openLiveArchive } from '../../../src/archive/live-archive.ts';
import { createSaver } from '../../../src/importing/create-saver.ts';
import type { ReadDocument } from '../../../src/importing/document/document.ts';
import { saveDocument } from '../../../src/importing/save-document.ts';
import { createKnownArticles } from '../../../src/importing/saving/known-articles.ts';
import { ImportError } from '../../../src/importing/source.ts';
import type { Article } from '../../../src/knowledge/article/article.ts';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { aBrief, anArticle } from '../../archive-builders.ts';
import { aLog } from '../../slack/bots/running-bot.ts';
import { aFolder } from '../../store/databases.ts';
import { aWord, paragraph } from '../packed/a-word.ts';
import { aPdf, lines } from '../pdf/a-pdf.ts';
import { read } from '../reading/read.ts';
import { aDocument } from './a-document.ts';

const save = (document: ReadDocument, knowledge = aFolder()) =>
  saveDocument(document, { knowledge, known: createKnownArticles() });

const isSaved = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'saved',
    (error: unknown) => (error instanceof ImportError ? error.kind : String(error)),
  );

describe('what is saved is in the archive', () => {
  test.each([
    [959_000, 'saved'],
    [961_000, 'too-large'],
  ])('a text of %d bytes is %s', async (bytes, outcome) => {
    const folder = aFolder();
    const line =
      'The ministers of both countries met in the capital to speak about the treaty.\n\n';
    const text = `New Friends\n\n20 March 2017\n\n${line.repeat(bytes / line.length)}`;
    const done = async () => save(await read('a.txt', text), folder);
    expect(await isSaved(done())).toBe(outcome);
    if (outcome !== 'saved') return expect(readdirSync(folder)).toEqual([]);
    const { articles, faults } = await readKnowledge(folder);
    expect([articles.length, faults]).toEqual([1, []]);
  });

  test('nothing is saved that its metadata make too large, and the sentence says so', async () => {
    const folder = aFolder();
    const body = 'word '.repeat(200_000).trim();
    await expect(save(aDocument({ body }), folder)).rejects.toThrow(
      'It cannot be saved: expected a file of at most 1 MB, found 1.0 MB.',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['a note', 'a.md', '---\ntitle: Sea\ndate: 2024-05-03\n---\nThe sea was calm.'],
    ['a text', 'a.txt', 'Sea\n\n3 May 2024\n\nThe sea was calm.'],
    [
      'a PDF',
      'a.pdf',
      aPdf(
        [[{ text: 'Sea', x: 50, y: 760, size: 20 }, ...lines(['The sea was calm.'], 50, 700)]],
        '/Title (Sea) /CreationDate (D:20240503)',
      ),
    ],
    [
      'a Word document',
      'a.docx',
      aWord(paragraph('The sea was calm.'), { title: 'Sea', created: '2024-05-03T10:00:00Z' }),
    ],
  ])('%s without a web address is cited by its file', async (_what, name, content) => {
    const folder = aFolder();
    const { id } = await save(await read(name, content), folder);
    const { articles, faults } = await readKnowledge(folder);
    expect(faults).toEqual([]);
    expect(articles).toMatchObject([
      { id, title: 'Sea', published: '2024-05-03', file: `articles/${id}.md` },
    ]);
    expect(articles[0]).not.toHaveProperty('url');
    expect(articles[0]?.passages.map(({ text }) => text)).toEqual(['The sea was calm.']);
  });
});

describe('nearly the same text', () => {
  const paragraphs = Array.from(
    { length: 10 },
    (_, nth) => `The ministers met for the ${nth + 2}nd time and spoke about the treaty of peace.`,
  );
  const other = paragraphs.map((text) => text.replace('treaty of peace', 'catch of salmon'));
  const elsewhere = 'https://example.com/copy';

  test.each<[string, readonly string[], boolean]>([
    [
      'is the article that is there where a paragraph was corrected',
      ['Corrected.', ...paragraphs.slice(1)],
      true,
    ],
    [
      'is it where one was added',
      [...paragraphs, 'Added: they will meet again in the autumn.'],
      true,
    ],
    ['is it where its signs are others', paragraphs.map((text) => text.replace('.', ' !')), true],
    ['is another where it only quotes one', [...other, ...paragraphs.slice(0, 3)], false],
    ['is another where it is a part', paragraphs.slice(0, 5), false],
    ['is another where nothing is the same', other, false],
  ])('%s', async (_what, texts, isThere) => {
    const known = createKnownArticles();
    await known.follow([anArticle({ id: 'there', paragraphs })]);
    const found = await known.find({ url: elsewhere, paragraphs: texts });
    expect(found?.id).toBe(isThere ? 'there' : undefined);
  });
});

test.each<[string, Partial<ReadDocument>, string]>([
  ['a note of nothing', { title: '', date: '', url: '' }, 'a title, a date'],
  ['a note without a date', { date: '', url: '' }, 'a date'],
  ['a page of nothing', { title: '', date: '' }, 'a title, a date'],
])('%s is not saved, and what it lacks is named', async (_what, about, names) => {
  const folder = aFolder();
  const document = aDocument(about);
  await expect(save(document, folder)).rejects.toThrow(`It cannot be saved without ${names}.`);
  expect(readdirSync(folder)).toEqual([]);
});

test('other work goes on while a long article is made', async () => {
  const body = 'Paragraph *one* tells of this.\n\n'.repeat(5000);
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  await save(aDocument({ body }));
  clearInterval(counting);
  expect(turns).toBeGreaterThan(5);
});

describe('documents that are saved at once', () => {
  const aLiveFolder = async () => {
    const folder = aFolder();
    const { log, lines } = aLog();
    const live = await openLiveArchive({ folder, log, remember: async () => {} });
    const renewals = () => lines.filter(({ msg }) => msg === 'archive renewed').length;
    return { folder, live, renewals, save: createSaver({ knowledge: folder, ...live }).save };
  };

  test('are one article where they are the same, by address or by text', async () => {
    const { folder, live, save: saveNext } = await aLiveFolder();
    const { url: _, ...note } = aDocument({ title: 'A copy' });
    const all = [aDocument(), aDocument({ url: 'https://www.example.org/a/?utm_source=x' }), note];
    const saved = await Promise.all([...all, ...all].map((document) => saveNext(document)));
    await live.close();
    expect(saved.map(({ kind }) => kind)).toEqual(['saved', ...Array(5).fill('there')]);
    expect(new Set(saved.map(({ id }) => id))).toEqual(new Set(['2017-03-20-new-friends']));
    expect(readdirSync(join(folder, 'articles'))).toEqual(['2017-03-20-new-friends.md']);
  });

  test('have no index each, and are all found in the end', async () => {
    const { live, renewals, save: saveNext } = await aLiveFolder();
    for (let nth = 0; nth < 20; nth++) {
      const url = `https://example.org/${nth}`;
      const word = `w${nth}x`;
      const paragraphs = [`The delegation visited ${word} and spoke of ${word} with its mayor.`];
      const document = aDocument({ url, title: word, paragraphs, body: paragraphs[0] ?? '' });
      expect((await saveNext(document)).kind).toBe('saved');
    }
    await live.catchUp();
    expect(live.articles()).toHaveLength(20);
    expect(renewals()).toBeLessThan(10);
    await live.close();
  });

  test('do not hold up each other where one cannot be saved', async () => {
    const { live, save: saveNext } = await aLiveFolder();
    const [first, second] = await Promise.allSettled([
      saveNext(aDocument({ title: '' })),
      saveNext(aDocument()),
    ]);
    await live.close();
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  });

  test('cost no second reading of articles that did not change', async () => {
    let readings = 0;
    const article: Article = {
      ...anArticle(),
      get passages() {
        readings++;
        return anArticle().passages;
      },
    };
    const known = createKnownArticles();
    for (let nth = 0; nth < 3; nth++) await known.follow([article]);
    expect(readings).toBe(1);
  });
});

test('a dry run gives each article the name that it would have, and knows those before it', async () => {
  const known = createKnownArticles();
  const knowledge = aFolder();
  const one = aDocument();
  const other = aDocument({
    url: 'https://example.org/b',
    paragraphs: ['日ソ共同宣言は1956年10月19日にモスクワで署名された。'],
  });
  const told = [];
  for (const document of [one, other, one, other]) {
    told.push(await saveDocument(document, { knowledge, known, dryRun: true }));
  }
  expect(told).toEqual([
    { kind: 'dry-run', id: '2017-03-20-new-friends' },
    { kind: 'dry-run', id: '2017-03-20-new-friends-2' },
    { kind: 'there', id: '2017-03-20-new-friends' },
    { kind: 'there', id: '2017-03-20-new-friends-2' },
  ]);
});

test('a page is not there already because a brief names its address', async () => {
  const known = createKnownArticles();
  await known.follow([aBrief({ id: 'articles/a-brief', url: 'https://example.org/a' })]);
  const saved = await saveDocument(aDocument(), { knowledge: aFolder(), known });
  expect(saved).toEqual({ kind: 'saved', id: '2017-03-20-new-friends' });
});
