import { describe, expect, test } from 'vitest';
import { anArticleFile } from '../../archive-builders.ts';
import { textsOf } from '../bots/archive-bot.ts';
import {
  ANNA,
  aTwoArchiveBot,
  GENERAL,
  KURILS,
  LANTERNS,
  SECRET,
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
});
