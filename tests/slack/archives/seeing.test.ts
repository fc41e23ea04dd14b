import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anArticleFile } from '../../archive-builders.ts';
import { someSettings } from '../../digest/builders.ts';
import { subscribed } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { textsOf } from '../bots/archive-bot.ts';
import {
  ANNA,
  aTwoArchiveBot,
  GENERAL,
  KURILS,
  LANTERNS,
  SECRET,
  TEAM,
  URCHINS,
} from './two-archives.ts';

const TAKEN = 'This channel no longer uses the archive that this reply is from.';

describe('of two archives', () => {
  test('a place sees both at first, and a source says which it is from', async () => {
    const { ask } = await aTwoArchiveBot();
    expect((await ask(URCHINS)).text).toMatch(
      new RegExp(`${SECRET} Harbour News, .*, archive harbour`),
    );
    expect((await ask(LANTERNS)).text).toMatch(/Museum Quarterly, .*, archive museum/);
  });

  test('each channel sees its own, and the direct messages what the workspace has', async () => {
    const { ask, give, slack } = await aTwoArchiveBot();
    await give(['museum'], GENERAL);
    await give(['harbour'], KURILS);
    expect((await ask(URCHINS)).text).not.toContain(SECRET);
    const harbour = await ask(URCHINS, KURILS);
    expect(harbour.text).toContain(SECRET);
    expect(harbour.text).not.toContain('archive harbour');
    expect((await ask(LANTERNS, KURILS)).text).not.toContain('Otaru shows');
    expect((await ask(LANTERNS)).text).toContain('Otaru shows');
    await slack.say(URCHINS, { channel: slack.directMessages });
    const direct = await slack.nextCall('chat.postMessage');
    expect(JSON.stringify(direct.request)).toContain(SECRET);
  });

  test('the list of articles is that of the place', async () => {
    const { ask, give } = await aTwoArchiveBot();
    await give(['museum'], GENERAL);
    expect((await ask('sources')).text).toMatch(/Articles 1 to 1 of 1/);
    expect((await ask('sources', KURILS)).text).toMatch(/Articles 1 to 2 of 2/);
  });

  test('a channel without any is told so, and so is a workspace', async () => {
    const { ask, give } = await aTwoArchiveBot();
    await give(['museum']);
    await give(['harbour'], GENERAL);
    expect((await ask(LANTERNS)).text).toMatch(/^This place has no archive to ask yet\./);
    await give([]);
    expect((await ask(LANTERNS, KURILS)).text).toMatch(/^This place has no archive to ask yet\./);
  });

  test.each(['reply_more', 'reply_context', 'reply_why', 'reply_cite', 'reply_share'])(
    'after a channel has lost one, %s under an old reply says so in a sentence',
    async (action) => {
      const { ask, give, slack } = await aTwoArchiveBot();
      const reply = await ask(URCHINS);
      await give(['museum'], GENERAL);
      const before = slack.calls().length;
      await slack.press(reply, action);
      await expect
        .poll(async () => textsOf({ blocks: (await slack.fromBot()).at(-1)?.blocks ?? [] }))
        .toBe(TAKEN);
      expect(JSON.stringify(slack.calls().slice(before))).not.toContain(SECRET);
    },
  );

  test('two articles with one id are never taken for each other', async () => {
    const { ask, slack, store, remembered } = await aTwoArchiveBot();
    await remembered();
    expect((await store.articles.seen()).map(({ id }) => id).toSorted()).toEqual([
      '/harbour/boats',
      'boats',
    ]);
    const sources = await ask('sources');
    for (const [button, title] of [
      ['/harbour/boats', SECRET],
      ['boats', 'Lanterns'],
    ] as const) {
      const block = sources.blocks?.find((one) => JSON.stringify(one).includes(`"en ${button}"`));
      await slack.post('press', {
        person: ANNA,
        container: { kind: 'message', channel: GENERAL, ts: sources.ts },
        blockId: String(block?.block_id),
        actionId: 'article_read',
      });
      await expect.poll(async () => textsOf(await slack.window())).toContain(title);
    }
  });

  test('what is put into a place is found there alone', async () => {
    const { ask, give, write, store } = await aTwoArchiveBot();
    await give(['harbour'], KURILS);
    await give(['museum'], GENERAL);
    write(
      'harbour',
      anArticleFile({
        id: 'tide',
        title: 'Tide',
        paragraphs: ['The tide gauge at Shana was moved in 1934.'],
      }),
    );
    await expect
      .poll(async () => (await store.articles.seen()).length, { timeout: 15_000 })
      .toBe(3);
    expect((await ask('When was the tide gauge at Shana moved?', KURILS)).text).toContain('1934');
    expect((await ask('When was the tide gauge at Shana moved?')).text).not.toContain('1934');
  });

  test('the digest of a channel tells of its own', async () => {
    const bot = await aTwoArchiveBot();
    const { slack, store, give } = bot;
    await bot.remembered();
    await subscribed(store, {
      team: TEAM,
      channel: GENERAL,
      settings: someSettings(),
      createdBy: ANNA,
    });
    const ids = (await store.articles.seen()).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    const texts = anArticleFile({
      id: 'news',
      title: `${SECRET} news`,
      paragraphs: [`${SECRET} news of the quay.`],
    });
    bot.write('harbour', texts);
    bot.write(
      'museum',
      anArticleFile({
        id: 'news',
        title: 'Museum news',
        paragraphs: ['The museum has a new roof.'],
      }),
    );
    await expect
      .poll(async () => (await store.articles.seen()).length, { timeout: 15_000 })
      .toBe(4);
    const preview = async () => {
      const before = (await slack.fromBot()).length;
      await slack.say('/digest preview');
      return JSON.stringify(await until(async () => (await slack.fromBot())[before]));
    };
    await expect.poll(preview).toContain(`${SECRET} news`);
    await give(['museum'], GENERAL);
    const shown = await preview();
    expect(shown).toContain('new roof');
    expect(shown).not.toContain(SECRET);
  });

  test('an article that is typed goes into the archive that is chosen', async () => {
    const bot = await aTwoArchiveBot();
    await bot.press(ANNA, await bot.home(ANNA), 'home_add_article');
    const form = await bot.modal(ANNA);
    const text = (id: string, value: string) => ({
      [id]: { [id]: { type: 'plain_text_input', value } },
    });
    const option = { text: { type: 'plain_text', text: 'harbour' }, value: 'harbour' };
    await bot.slack.post('submit', {
      person: ANNA,
      viewId: form.id,
      values: {
        ...text('title', 'The new crane'),
        ...text('publisher', 'Harbour News'),
        ...text('published', '2017-03-20'),
        ...text('url', 'https://example.org/crane'),
        ...text('text', 'The new crane of Korsakov lifts ninety tonnes.'),
        archive: { archive: { type: 'static_select', selected_option: option } },
      },
    });
    await until(() => readdirSync(join(bot.folders.harbour, 'articles'))[1]);
    expect(readdirSync(join(bot.folders.museum, 'articles'))).toHaveLength(1);
    await bot.give(['harbour'], KURILS);
    await expect
      .poll(
        async () => (await bot.ask('How much does the new crane of Korsakov lift?', KURILS)).text,
      )
      .toContain('ninety');
  });
});
