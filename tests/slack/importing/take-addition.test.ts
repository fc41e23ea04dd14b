import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../../../src/importing/document/document.ts';
import { claimOf } from '../../../src/slack/delivery/claim-of.ts';
import { aDatabase, aStore, withEachDatabase } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { NO_IMPORTING } from '../bots/no-importing.ts';
import { aDirectMessage, aRunningBot, eventFields } from '../bots/running-bot.ts';

const ADDRESS = 'https://example.org/ferry';

const DOCUMENT: ReadDocument = {
  title: 'Ferry to Korsakov returns',
  authors: [],
  language: 'en',
  body: 'The ferry sailed again.',
  paragraphs: ['The ferry sailed again.'],
  doubts: [],
};

/** Fetches a page that `read` makes a document of. */
const importing = (read: () => Promise<ReadDocument>) => ({
  ...NO_IMPORTING,
  fetch: async (address: string) => ({
    address,
    name: 'ferry',
    contentType: 'text/html',
    bytes: new Uint8Array(),
  }),
  read,
});

const anAddition = (about: object = {}) =>
  aDirectMessage({ text: `add <${ADDRESS}>`, ts: '1700000000.000100', ...about });

describe('something sent directly to be added', () => {
  test('is read once, and its edits post nothing', async () => {
    let reads = 0;
    const { slack, bot, asked } = await aRunningBot(undefined, {
      importing: importing(async () => {
        reads++;
        return DOCUMENT;
      }),
    });
    const channel = slack.directMessages;
    const ts = await slack.say(`add ${ADDRESS}`, { channel });
    await slack.nextCall('chat.postMessage');
    for (const text of [`add ${ADDRESS}/2`, 'When was it?']) {
      await slack.post('edit', { person: 'U01ANNA', channel, ts, text });
    }
    await bot.stop();
    expect(await slack.fromBot(channel)).toHaveLength(1);
    expect([reads, asked]).toEqual([1, []]);
  });

  test('of more than three files tells how to add the rest', async () => {
    const { event, slack } = await aRunningBot(undefined, {
      importing: importing(async () => DOCUMENT),
    });
    const files = Array.from({ length: 5 }, (_, nth) => ({ id: `F0${nth}`, name: `${nth}.md` }));
    await event(anAddition({ text: '', files }));
    const said = await until(async () => {
      const all = await slack.fromBot(slack.directMessages);
      return all.length === 4 ? all : undefined;
    });
    expect(said.map(({ text }) => text)).toEqual([
      ...Array.from({ length: 3 }, () => expect.stringContaining('no longer has this file')),
      expect.stringContaining('There are 2 more in that message.'),
    ]);
  });
});

withEachDatabase((kind) => {
  test('what is cut off while it is read is taken up by the next, and not taken for a question', async () => {
    const database = await aDatabase(kind);
    const store = await aStore({ database });
    const reading: ((document: ReadDocument) => void)[] = [];
    const slow = await aRunningBot(undefined, {
      store,
      importing: importing(
        () =>
          new Promise((resolve) => {
            reading.push(resolve);
          }),
      ),
    });
    await slow.event(anAddition());
    await until(async () => reading[0]);
    const after = await aStore({ database });
    const next = await aRunningBot(undefined, {
      // Nothing was heard of the slow one for so long that it passes for ended.
      store: { ...after, copies: { ...after.copies, alive: async () => [] } },
      importing: importing(async () => DOCUMENT),
    });
    const [said] = await until(async () => {
      const all = await next.slack.fromBot(next.slack.directMessages);
      return all.length > 0 ? all : undefined;
    });
    expect(said?.text).toContain('Ferry to Korsakov returns');
    reading[0]?.(DOCUMENT);
    await slow.bot.stop();
    expect(await slow.slack.fromBot(slow.slack.directMessages)).toEqual([]);
    expect(next.asked).toEqual([]);
  });

  test('so are files, by what is kept of them', async () => {
    const database = await aDatabase(kind);
    const body = eventFields(anAddition({ text: '', files: [{ id: 'F0A', name: 'a.md' }] }), 'Ev1');
    const left = await aStore({ database });
    await left.claims.take(claimOf(body) ?? { delivery: 'none' });
    await left.close();
    const { slack } = await aRunningBot(undefined, { store: await aStore({ database }) });
    expect((await slack.nextCall('files.info')).request).toMatchObject({ file: 'F0A' });
  });
});
