import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/importing/document/document.ts';
import { type SaveAbout, saveDocument } from '../../../src/importing/save-document.ts';
import { createKnownArticles } from '../../../src/importing/saving/known-articles.ts';
import { fileHash } from '../../../src/knowledge/correcting/article-text.ts';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { aFolder } from '../../store/databases.ts';
import { aDocument } from './a-document.ts';

/** Paragraphs of news, none like another. */
const EN = [
  'The ferry between Wakkanai and Korsakov sailed again on 1 August 2019 after a pause of nine months, with forty passengers on board.',
  'Captain Hiroshi Tanabe said that the crossing had taken five and a half hours, and that the sea had been calm all the way to Sakhalin.',
  'The harbour office expects three sailings a week until the end of September, when the season of storms begins in the strait.',
];
const RU = [
  'Паром между Вакканаем и Корсаковом снова вышел в море 1 августа 2019 года после девятимесячного перерыва; на борту было сорок пассажиров.',
  'Капитан Хироси Танабэ сказал, что переход занял пять с половиной часов и что до самого Сахалина море оставалось спокойным.',
  'Портовое управление ждёт три рейса в неделю до конца сентября, когда в проливе начинается пора штормов.',
];
const JA = [
  '稚内とコルサコフを結ぶフェリーは、9か月の休止を経て2019年8月1日に運航を再開し、40人の乗客が乗船した。途中、宗谷海峡では海上保安庁の巡視船が並走して見守った。',
  '田辺浩船長は、航海に5時間半かかり、サハリンまでの海は終始穏やかだったと述べた。乗組員は全員が無事で、予定より早く入港できたという。',
  '港湾事務所は、海峡が時化る季節に入る9月末まで週3便の運航を見込んでいる。冬の間は整備のためドックに入り、来年の春に再び就航する。',
];

/** A folder, what is in it, and a way to put something in. */
function aShelf() {
  const folder = aFolder();
  const known = createKnownArticles();
  return {
    folder,
    known,
    save: (document: ReadDocument, about: SaveAbout = {}) =>
      saveDocument(document, {
        knowledge: folder,
        known,
        catchUp: async () => known.follow((await readKnowledge(folder)).articles),
        ...about,
      }),
    files: () => readdirSync(join(folder, 'articles')),
    read: (id: string) => readFileSync(join(folder, 'articles', `${id}.md`), 'utf8'),
    write: (id: string, content: string) =>
      writeFileSync(join(folder, 'articles', `${id}.md`), content),
    articles: async () => (await readKnowledge(folder)).articles,
  };
}

describe('the same article again', () => {
  test('is a new version of the one that is there, by its address, whatever it says by now', async () => {
    const shelf = aShelf();
    const { id } = await shelf.save(aDocument({ paragraphs: EN }));
    const other = aDocument({
      url: 'https://www.example.org/a/?utm_source=x',
      title: 'Old Friends',
      paragraphs: ['Nothing of what was said here is said any more.'],
    });
    expect(await shelf.save(other)).toEqual({ kind: 'renewed', id });
    const articles = await shelf.articles();
    expect(articles.map(({ title, passages }) => [title, passages.length])).toEqual([
      ['Old Friends', 1],
    ]);
    expect(shelf.files()).toEqual([`${id}.md`]);
  });

  test.each([
    ['English', EN, (text: string) => text.replace('after a pause', 'following a break')],
    ['Russian', RU, (text: string) => text.replace('снова вышел', 'опять вышел')],
    ['Japanese', JA, (text: string) => text.replace('再開し', '再び始め')],
  ])(
    'is a new version by its text, of which a little is other, in %s',
    async (_, texts, change) => {
      const shelf = aShelf();
      const { id } = await shelf.save(aDocument({ paragraphs: texts }));
      const changed = aDocument({
        url: 'https://copy.example.com/b',
        paragraphs: texts.map(change),
      });
      expect(await shelf.save(changed)).toEqual({ kind: 'renewed', id });
      const [article, ...others] = await shelf.articles();
      expect(others).toEqual([]);
      // What is quoted from now on stands at that address.
      expect(article).toMatchObject({ id, url: 'https://copy.example.com/b' });
    },
  );

  test('in the same words changes nothing, however often', async () => {
    const shelf = aShelf();
    const { id } = await shelf.save(aDocument({ paragraphs: EN }));
    const before = shelf.read(id);
    for (let nth = 0; nth < 3; nth++) {
      expect(await shelf.save(aDocument({ paragraphs: EN, title: 'Other' }))).toEqual({
        kind: 'there',
        id,
      });
    }
    expect(shelf.read(id)).toBe(before);
  });

  test('keeps what somebody has written into its metadata, and what the new version does not say', async () => {
    const shelf = aShelf();
    const { id } = await shelf.save(aDocument({ paragraphs: EN, authors: ['Irina Volkova'] }));
    shelf.write(id, shelf.read(id).replace('kind: article', 'kind: article\ntopics:\n  - sea'));
    await shelf.save(aDocument({ paragraphs: [...EN, 'Added: the ferry is full until autumn.'] }));
    const [article] = await shelf.articles();
    expect(article).toMatchObject({ author: 'Irina Volkova', topics: ['sea'] });
    expect(article?.passages).toHaveLength(4);
  });
});

test('a new version keeps the day on which the article was published, unless another is told', async () => {
  const shelf = aShelf();
  const { id } = await shelf.save(aDocument({ paragraphs: EN }));
  const dateOf = async () => (await shelf.articles()).map(({ published }) => published);
  const changed = aDocument({ date: '2017-04-01', paragraphs: [...EN, 'Corrected.'] });
  expect(await shelf.save(changed)).toEqual({ kind: 'renewed', id });
  expect(await dateOf()).toEqual(['2017-03-20']);
  const told = { ...changed, paragraphs: EN.slice(1), body: EN.slice(1).join('\n\n') };
  expect((await shelf.save(told, { isDateTold: true })).kind).toBe('renewed');
  expect(await dateOf()).toEqual(['2017-04-01']);
});

describe('what was there once', () => {
  const EARLIER = aDocument({ paragraphs: EN });
  const LATER = aDocument({ paragraphs: [...EN.slice(1), 'Corrected: it was fifty passengers.'] });

  test('does not come back from a file of that day, so that a folder can be imported again', async () => {
    const shelf = aShelf();
    const kinds = [];
    for (let nth = 0; nth < 2; nth++) {
      for (const one of [EARLIER, LATER]) kinds.push((await shelf.save(one)).kind);
    }
    expect(kinds).toEqual(['saved', 'renewed', 'there', 'there']);
    expect((await shelf.articles())[0]?.passages.at(-1)?.text).toContain('fifty');
  });

  test('comes back where it stands on the page now', async () => {
    const shelf = aShelf();
    for (const one of [EARLIER, LATER]) await shelf.save(one);
    expect((await shelf.save(EARLIER, { isLatest: true })).kind).toBe('renewed');
    expect((await shelf.articles())[0]?.passages[0]?.text).toContain('forty');
  });

  test('does not undo what somebody has corrected by hand', async () => {
    const shelf = aShelf();
    const { id } = await shelf.save(EARLIER);
    shelf.write(id, shelf.read(id).replace('forty passengers', 'forty-one passengers'));
    expect((await shelf.save(EARLIER)).kind).toBe('there');
    expect(shelf.read(id)).toContain('forty-one');
  });
});

describe('another article', () => {
  test('is what somebody says is one, and once only', async () => {
    const shelf = aShelf();
    const { id } = await shelf.save(aDocument({ paragraphs: EN }));
    const reprint = aDocument({
      url: 'https://copy.example.com/b',
      paragraphs: [...EN.slice(0, 2), EN[2]?.replace('three', 'four') ?? ''],
    });
    const saved = await shelf.save(reprint, { isAnother: true });
    expect(saved.kind).toBe('saved');
    expect(saved.id).not.toBe(id);
    expect(await shelf.save(reprint, { isAnother: true })).toEqual({
      kind: 'there',
      id: saved.id,
    });
    // From then on each is known by its own address.
    expect(await shelf.save(aDocument({ paragraphs: EN }))).toEqual({ kind: 'there', id });
    expect(await shelf.articles()).toHaveLength(2);
  });

  test('at the same address is told from the first by what it says', async () => {
    const shelf = aShelf();
    const first = await shelf.save(aDocument({ paragraphs: EN }));
    const second = await shelf.save(aDocument({ paragraphs: RU }), { isAnother: true });
    const changed = aDocument({ paragraphs: [...RU, 'Добавлено: билетов больше нет.'] });
    expect(await shelf.save(changed)).toEqual({ kind: 'renewed', id: second.id });
    expect(shelf.read(first.id)).toContain('ferry');
  });

  test.each([
    ['a report that a site has every day', 'https://example.org/b', '2017-03-21'],
    ['a note that is made every day', '', '2017-03-21'],
  ])('is %s, in nearly the same words', async (_what, url, date) => {
    const shelf = aShelf();
    const texts = [...EN, ...RU.map((text) => `${text} !`)];
    await shelf.save(aDocument({ paragraphs: texts, ...(url === '' ? { url: '' } : {}) }));
    const next = aDocument({ url, date, paragraphs: texts.with(0, 'Today it did not sail.') });
    expect((await shelf.save(next)).kind).toBe('saved');
    expect((await shelf.save({ ...next, date: '2017-03-20' })).kind).toBe('there');
    expect(shelf.files()).toHaveLength(2);
  });

  test('is a short text, of which a word makes another', async () => {
    const shelf = aShelf();
    const texts = ['The ferry sails on Monday.', 'The ferry sails on Friday.'];
    for (const [nth, text] of texts.entries()) {
      await shelf.save(aDocument({ url: `https://example.org/${nth}`, paragraphs: [text] }));
    }
    expect(await shelf.articles()).toHaveLength(2);
  });
});

test('several that save the same at once, each with what they know of the folder, make no double', async () => {
  const knowledge = aFolder();
  const saved = await Promise.all(
    Array.from({ length: 5 }, () => {
      const known = createKnownArticles();
      const catchUp = async () => known.follow((await readKnowledge(knowledge)).articles);
      return saveDocument(aDocument({ paragraphs: EN }), { knowledge, known, catchUp });
    }),
  );
  expect(saved.map(({ kind }) => kind).toSorted()).toEqual([
    'saved',
    ...Array<string>(4).fill('there'),
  ]);
  expect(readdirSync(join(knowledge, 'articles'))).toHaveLength(1);
});

test('a change that a crash cut off is in nobody’s way for long', async () => {
  const shelf = aShelf();
  const { id } = await shelf.save(aDocument({ paragraphs: EN }));
  const folder = join(shelf.folder, 'articles');
  const claim = `.${fileHash(shelf.read(id)).slice(0, 32)}.changing`;
  linkSync(join(folder, `${id}.md`), join(folder, claim));
  const known = createKnownArticles();
  await known.follow(await shelf.articles());
  const document = aDocument({ paragraphs: RU });
  const about = { knowledge: shelf.folder, known };
  const saved = await saveDocument(document, { ...about, longestMs: 300 });
  expect(saved).toEqual({ kind: 'renewed', id });
  expect(readdirSync(folder)).toEqual([`${id}.md`]);
});

test('what lies outside the folder of imported articles is not written over', async () => {
  const shelf = aShelf();
  const note = join(shelf.folder, 'ferry.md');
  writeFileSync(
    note,
    `---\ntitle: Ferry\ndate: 2017-03-20\n---\n${EN.join('\n\n')}\n\nMy words.\n`,
  );
  const before = readFileSync(note, 'utf8');
  const document = aDocument({ url: 'https://copy.example.com/b', paragraphs: EN });
  expect(await shelf.save(document)).toEqual({ kind: 'there', id: 'ferry' });
  expect(readFileSync(note, 'utf8')).toBe(before);
});

test('a long archive is looked through without holding up other work', async () => {
  const known = createKnownArticles();
  const long = Array.from({ length: 4000 }, (_, nth) => `${nth} ${EN[nth % 3]} ${RU[nth % 3]}`);
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  await known.add(aDocument({ paragraphs: long }), { id: 'long', file: 'articles/long.md' });
  const found = await known.find(aDocument({ url: '', paragraphs: long.slice(10) }));
  clearInterval(counting);
  expect(found).toMatchObject({ id: 'long', kind: 'changed' });
  expect(turns).toBeGreaterThan(5);
});
