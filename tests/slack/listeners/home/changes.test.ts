import { describe, expect, test } from 'vitest';
import { dateForPeople } from '../../../../src/blocks/kit/date.ts';
import { localTime } from '../../../../src/digest/settings/local-time.ts';
import { anArticleFile } from '../../../archive-builders.ts';
import { until } from '../../../until.ts';
import { aHomeBot } from '../../bots/home-bot.ts';

const ANNA = 'U01ANNA';

const MET = 'The two ministers met in Tokyo on 20 March 2017.';
const QUOTA = 'They agreed on a quota of 2,050 tonnes of salmon.';
const LOWERED = 'They agreed on a quota of 1,800 tonnes of salmon and trout.';

const talks = (paragraph: string, id = 'talks') =>
  anArticleFile({ id, title: `The ${id}`, paragraphs: [paragraph] });

/** The bot, and what has changed in its archive as somebody is told of it. */
async function anArchive(ids: readonly string[] = ['talks']) {
  const bot = await aHomeBot({ articles: ids.map((id) => talks(`${MET} ${QUOTA}`, id)) });
  const { slack, store, write } = bot;
  return {
    ...bot,
    /** Resolves when the bot has seen it. */
    async change(paragraph: string, id = 'talks') {
      const before = (await store.changes.since(0)).length;
      write(talks(paragraph, id));
      await until(async () => ((await store.changes.since(0)).length > before ? true : undefined));
    },
    async asked(command: string) {
      await slack.say(command);
      const message = (await slack.fromBot()).at(-1);
      if (message === undefined) throw new Error('The bot has said nothing.');
      return message;
    },
  };
}

describe('/ask changes', () => {
  test('says that nothing has changed', async () => {
    const { asked } = await anArchive();
    expect((await asked('/ask changes')).text).toBe('No article has changed so far.');
  });

  test('lists the sentences that differ, word for word, with the days', async () => {
    const { asked, change, slack } = await anArchive();
    // Anna lives in London, where it is past midnight before it is so in UTC for half of the year.
    const day = () => dateForPeople(localTime(slack.clock.now(), 'Europe/London').date, 'en');
    const before = day();
    slack.clock.moveTo(slack.clock.now() + 4 * 24 * 60 * 60 * 1000);
    await change(`${MET} ${LOWERED} They meet again in May.`);
    const { text, blocks } = await asked('/ask changes');
    expect(text).toBe(
      `What has changed in the articles, latest first

The Moscow Times, 20 March 2017: “The talks”
Changed on ${day()}. The earlier text is of ${before}.
Before: “${QUOTA}”
Now: “${LOWERED}”
New: “They meet again in May.”`,
    );
    const marks = [...JSON.stringify(blocks).matchAll(/"text":"([^"]*)","style":\{"(\w+)":true/g)];
    expect(marks.map(([, words, style]) => `${style}: ${words?.trim()}`)).toEqual([
      'bold: The Moscow Times, 20 March 2017:',
      'strike: 2,050',
      'bold: 1,800',
      'bold: and trout',
    ]);
  });

  test('tells nothing of what only moved or is set otherwise', async () => {
    const { asked, change } = await anArchive();
    await change(`${QUOTA} ${MET}`);
    await change(`${QUOTA}\u00a0 ${MET.replace(' on ', ' \u00adon ')}`);
    expect((await asked('/ask what changed?')).text).toBe('No article has changed so far.');
  });

  test.each([
    ['/ask изменения', /^Что изменилось в статьях.*Было: «.*Стало: «/s],
    ['/ask 変更', /^記事の変更.*変更前：「.*変更後：「/s],
  ])('is answered in the language of the word: %s', async (command, expected) => {
    const { asked, change } = await anArchive();
    await change(`${MET} ${LOWERED}`);
    expect((await asked(command)).text).toMatch(expected);
  });

  test('shows older ones by a button, and leads back to the latest', async () => {
    const ids = ['one', 'two', 'three', 'four', 'five'];
    const { asked, change, slack } = await anArchive(ids);
    for (const id of ids) await change(`${MET} ${LOWERED}`, id);
    const titles = (text: string) => [...text.matchAll(/“The (\w+)”/g)].map(([, id]) => id);
    const first = await asked('/ask changes');
    expect(titles(first.text)).toEqual(['five', 'four', 'three']);
    await slack.press(first, 'changes_older');
    const older = await until(async () =>
      (await slack.fromBot()).find(({ text }) => text.includes('“The one”')),
    );
    expect(titles(older.text)).toEqual(['two', 'one']);
    await slack.press(older, 'changes_newest');
    await until(async () =>
      (await slack.fromBot()).find(({ text }) => text.includes('“The five”')),
    );
  });

  test('says so of what a person corrected in Slack', async () => {
    const archive = await anArchive();
    await (await correcting(archive))();
    expect(await correctedBy(archive)).toBe(ANNA);
    expect((await archive.asked('/ask changes')).text).toContain('Corrected by hand on ');
  });

  test('says so also where the Home of that person could not be shown', async () => {
    const archive = await anArchive();
    const correct = await correcting(archive);
    await archive.slack.post('fail', { method: 'views.publish', error: 'internal_error' });
    await correct();
    expect(await correctedBy(archive)).toBe(ANNA);
    await until(() => archive.lines.some(({ level }) => level === 50) || undefined);
  });
});

type Archive = Awaited<ReturnType<typeof anArchive>>;

/** Anna has the form open in which to correct the article; what sends it off. */
async function correcting({ home, press, slack, modal }: Archive): Promise<() => Promise<unknown>> {
  await press(ANNA, await home(ANNA), 'article_read');
  await slack.pressIn(await modal(ANNA), 'article_correct');
  const form = await until(async () => {
    const window = await modal(ANNA);
    return window.submit === undefined ? undefined : window;
  });
  const text = { text: { type: 'plain_text_input', value: `${MET} ${LOWERED}` } };
  return () => slack.post('submit', { person: ANNA, viewId: form.id, values: { text } });
}

const correctedBy = ({ store }: Archive) =>
  until(async () => (await store.changes.since(0))[0]?.correctedBy);
