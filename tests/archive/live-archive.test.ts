import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openLiveArchive } from '../../src/archive/live-archive.ts';
import type { SeenArticle } from '../../src/archive/remember.ts';
import { type Dictionaries, openDictionaries } from '../../src/dictionaries/dictionaries.ts';
import { anArticleFile } from '../archive-builders.ts';
import { aFolder, writeDictd } from '../dictionaries/a-dictd.ts';
import { aLog } from '../slack/bots/running-bot.ts';

/** How long a change may take to be noticed; a busy machine gets three times as long. */
const NOTICED = { timeout: 6000, interval: 20 };

const aFile = (text: string, title = 'Talks'): string =>
  anArticleFile({ title, paragraphs: [text] }).content;

/** A folder on disk with these articles, opened and watched. */
async function aWatchedFolder(files: Readonly<Record<string, string>> = {}, now = Date.now) {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  await mkdir(join(folder, 'articles'));
  const write = async (path: string, content: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) await write(path, content);
  const { log, lines } = aLog();
  const handedOver: (readonly SeenArticle[])[] = [];
  const live = await openLiveArchive({
    folder,
    log,
    remember: async (articles) => void handedOver.push(articles),
    now,
  });
  onTestFinished(async () => {
    await live.close();
    await rm(folder, { recursive: true });
  });
  const quoteFor = (question: string): string | undefined => live.ask(question).excerpts[0]?.quote;
  return {
    live,
    folder,
    write,
    handedOver,
    quoteFor,
    /** Waits until the first quote is this one. */
    answers: (question: string, quote: string | undefined) =>
      vi.waitFor(() => expect(quoteFor(question)).toBe(quote), NOTICED),
    logged: (message: string) => lines.filter(({ msg }) => msg === message),
  };
}

const KUNASHIR = 'The delegation visited Kunashir in October.';
const ITURUP = 'The delegation visited Iturup in October.';

test('dictionaries that are ready later are used from then on, also after a change', async () => {
  const folder = await aFolder();
  await writeDictd(folder, 'mueller7', [{ text: 'lighthouse\n   [x] _n. маяк' }]);
  const dictionaries = (await openDictionaries({ folder })) as Dictionaries;
  const { live, write, answers, quoteFor } = await aWatchedFolder();
  const lit = 'The lighthouse of Kaigara was lit.';
  await write('articles/a.md', aFile(lit));
  await answers('lighthouse', lit);
  expect(quoteFor('маяк')).toBe(undefined);
  await live.use(dictionaries);
  expect(quoteFor('маяк')).toBe(lit);
  await write('articles/b.md', aFile(KUNASHIR));
  await answers('Kunashir', KUNASHIR);
  expect(quoteFor('маяк')).toBe(lit);
});

test('what is dated next week by its own clock is of the future, and is not when that has come', async () => {
  const day = (date: string) => Date.parse(`${date}T12:00:00Z`);
  let time = day('2061-04-28');
  const text = 'Boats from Nemuro brought home three tonnes of sea urchins.';
  const content = anArticleFile({ published: '2061-05-05', paragraphs: [text] }).content;
  const { live } = await aWatchedFolder({ 'articles/urchins.md': content }, () => time);
  const dated = () => live.ask('Who brought home sea urchins?').excerpts[0]?.citation.dated;
  expect(dated()).toBe('ahead');
  time = day('2061-05-05');
  expect(dated()).toBeUndefined();
});

describe('while the bot runs', () => {
  test('an article that is added, changed, renamed and removed is noticed each time', async () => {
    const { folder, write, answers, live } = await aWatchedFolder();
    await write('articles/a.md', aFile(KUNASHIR));
    await answers('Who visited Kunashir?', KUNASHIR);
    await write('articles/a.md', aFile(ITURUP));
    await answers('Who visited Iturup?', ITURUP);
    await answers('Kunashir', undefined);
    await rename(join(folder, 'articles/a.md'), join(folder, 'articles/b.md'));
    await vi.waitFor(
      () => expect(live.ask('Who visited Iturup?').excerpts[0]?.article.id).toBe('b'),
      NOTICED,
    );
    await rm(join(folder, 'articles/b.md'));
    await answers('Who visited Iturup?', undefined);
  });

  test('so are articles in folders that are new, renamed and put back', async () => {
    const { folder, write, answers } = await aWatchedFolder();
    await write('articles/2017/03/a.md', aFile(KUNASHIR));
    await answers('Who visited Kunashir?', KUNASHIR);
    await write('articles/2017/03/b.md', aFile(ITURUP));
    await answers('Who visited Iturup?', ITURUP);
    await rename(join(folder, 'articles'), join(folder, '.elsewhere'));
    await write('articles/c.md', aFile('The delegation visited Shikotan in June.'));
    await answers('Who visited Shikotan?', 'The delegation visited Shikotan in June.');
    await answers('Iturup', undefined);
    await write('articles/d.md', aFile('The delegation visited Habomai in May.'));
    await answers('Who visited Habomai?', 'The delegation visited Habomai in May.');
  });

  test('an article of 100 paragraphs can be asked about two seconds after it was saved', async () => {
    const { write, answers } = await aWatchedFolder({ 'articles/a.md': aFile(KUNASHIR) });
    const paragraphs = Array.from({ length: 100 }, (_, at) => `Paragraph ${at} tells of nothing.`);
    paragraphs[99] = ITURUP;
    await write('articles/long.md', anArticleFile({ paragraphs }).content);
    await answers('Who visited Iturup?', ITURUP);
  });

  test('questions are answered from the old index until the new one is whole', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `Paragraph ${at} is about ${at * 7}.`);
    const { write, live } = await aWatchedFolder({ 'articles/a.md': aFile(KUNASHIR) });
    await write('articles/b.md', anArticleFile({ paragraphs: [...many, ITURUP] }).content);
    const seen = new Set<string>();
    await vi.waitFor(
      () => {
        const { passages } = live.stats();
        seen.add(`${passages} ${live.ask('Who visited Kunashir?').excerpts[0]?.quote}`);
        expect(passages).toBe(3002);
      },
      { timeout: 6000, interval: 1 },
    );
    expect([...seen]).toEqual([`1 ${KUNASHIR}`, `3002 ${KUNASHIR}`]);
  });

  test('what was just written is there for whoever saves the next, and found soon after', async () => {
    const { folder, write, answers, live, quoteFor } = await aWatchedFolder({
      'articles/a.md': aFile(KUNASHIR),
    });
    const idsNow = async () => (await live.articlesNow()).map(({ id }) => id);
    await write('articles/b.md', aFile(ITURUP));
    expect(await idsNow()).toEqual(['a', 'b']);
    await answers('Who visited Iturup?', ITURUP);
    await write('articles/c.md', aFile('The delegation visited Shikotan in June.'));
    expect(await idsNow()).toEqual(['a', 'b', 'c']);
    await live.catchUp();
    expect(quoteFor('Who visited Shikotan?')).toBe('The delegation visited Shikotan in June.');
    await rename(join(folder, 'articles'), join(folder, '.away'));
    expect(await idsNow()).toEqual(['a', 'b', 'c']);
  });

  test('a change of the glossary is noticed', async () => {
    const { write, live } = await aWatchedFolder({ 'articles/a.md': aFile(KUNASHIR) });
    await write(
      'glossary.yml',
      'concepts:\n  - {id: k, relation: synonym, en: [Kunashir], ja: [国後]}',
    );
    await vi.waitFor(() => expect(live.ask('国後').excerpts[0]?.quote).toBe(KUNASHIR), NOTICED);
  });

  test('a file that breaks is left out, told of once, and back when it is mended', async () => {
    const { write, answers, logged } = await aWatchedFolder({
      'articles/a.md': aFile(KUNASHIR),
      'articles/b.md': aFile(ITURUP),
    });
    const fault = 'a file of the knowledge folder was left out';
    await write('articles/b.md', aFile(ITURUP).slice(0, 20));
    await answers('Iturup', undefined);
    await write('articles/c.md', aFile('The delegation visited Shikotan in June.'));
    await answers('Who visited Shikotan?', 'The delegation visited Shikotan in June.');
    expect(logged(fault)).toEqual([expect.objectContaining({ file: 'articles/b.md' })]);
    await write('articles/b.md', aFile(ITURUP));
    await answers('Who visited Iturup?', ITURUP);
    await write('articles/b.md', aFile(ITURUP).slice(0, 20));
    await vi.waitFor(() => expect(logged(fault)).toHaveLength(2), NOTICED);
  });

  test('when the folder is gone the articles from before stay, and it is told of once', async () => {
    const { folder, answers, quoteFor, logged } = await aWatchedFolder({
      'articles/a.md': aFile(KUNASHIR),
    });
    const fault = 'The knowledge folder was not read: the last index stays.';
    await rename(join(folder, 'articles'), join(folder, '.away'));
    await vi.waitFor(() => expect(logged(fault)).toHaveLength(1), NOTICED);
    expect(quoteFor('Who visited Kunashir?')).toBe(KUNASHIR);
    await writeFile(join(folder, '.away/b.md'), aFile(ITURUP));
    await rename(join(folder, '.away'), join(folder, 'articles'));
    await answers('Who visited Iturup?', ITURUP);
    expect(logged(fault)).toHaveLength(1);
  });

  test('a folder without an article is told of, and answers once it has one', async () => {
    const { write, answers, logged } = await aWatchedFolder();
    expect(
      logged('The knowledge folder holds no article that can be read: nothing is found.'),
    ).toHaveLength(1);
    await write('articles/a.md', aFile(KUNASHIR));
    await answers('Who visited Kunashir?', KUNASHIR);
  });

  test('the examples of the help follow the archive', async () => {
    const { write, live } = await aWatchedFolder();
    expect(live.examples).toEqual([]);
    await write('articles/a.md', aFile('The first 2+2 meeting took place on 2 November 2013.'));
    await vi.waitFor(
      () => expect(live.examples[0]).toBe('When was the first 2+2 meeting?'),
      NOTICED,
    );
  });
});

describe('what is handed over to be remembered', () => {
  const idsIn = (articles: readonly SeenArticle[] | undefined) => articles?.map(({ id }) => id);

  test('is everything at the start, and then what says something new', async () => {
    const { folder, write, handedOver, answers } = await aWatchedFolder({
      'articles/a.md': aFile(KUNASHIR),
      'articles/b.md': aFile(ITURUP),
    });
    await vi.waitFor(() => expect(handedOver).toHaveLength(1), NOTICED);
    expect(idsIn(handedOver[0])).toEqual(['a', 'b']);
    await utimes(join(folder, 'articles/a.md'), new Date(), new Date());
    await write('articles/b.md', `${aFile(ITURUP)}\n\n`);
    await write('articles/c.md', aFile('The delegation visited Shikotan in June.'));
    await answers('Who visited Shikotan?', 'The delegation visited Shikotan in June.');
    await vi.waitFor(() => expect(handedOver).toHaveLength(2), NOTICED);
    expect(idsIn(handedOver[1])).toEqual(['c']);
    await write('articles/a.md', aFile('The delegation visited Paramushir in July.'));
    await vi.waitFor(() => expect(handedOver).toHaveLength(3), NOTICED);
    expect(idsIn(handedOver[2])).toEqual(['a']);
    expect(handedOver[2]?.[0]?.hash).not.toBe(handedOver[0]?.[0]?.hash);
  });
});
