import { beforeAll, describe, expect, test } from 'vitest';
import { ownArchive } from '../archive/own-archive.ts';
import { aRunningBot } from '../slack/bots/running-bot.ts';

/** Reading it takes longest, and is no part of any test. */
beforeAll(async () => void (await ownArchive()));

async function aBotOverKnowledge() {
  const { ask, faults } = await ownArchive();
  expect(faults).toEqual([]);
  return aRunningBot((question) => ask(question));
}

const PAGE =
  'https://www.themoscowtimes.com/2017/03/20/new-friends-russia-and-japan-are-finding-common-ground-a57472';

/** What a message quotes and where it links, in order. */
function shownIn(blocks: unknown) {
  const json = JSON.stringify(blocks);
  const quotes = [...json.matchAll(/"rich_text_quote","elements":(\[.*?\])\}/g)].map(([, runs]) =>
    (JSON.parse(runs ?? '[]') as { text: string }[]).map(({ text }) => text).join(''),
  );
  const links = [...json.matchAll(/"type":"link","url":"([^"]+)"/g)].map(([, url]) => url);
  return { quotes, links };
}

describe('over the knowledge folder', () => {
  test('/ask is answered privately with the sentence, its author and its page', async () => {
    const { slack } = await aBotOverKnowledge();
    await slack.say('/ask When was the first 2+2 meeting?');
    const [message, ...others] = await slack.fromBot();
    expect([message?.isEphemeral, others]).toEqual([true, []]);
    const { quotes, links } = shownIn(message?.blocks);
    expect(quotes[0]).toContain('2 November 2013');
    expect(links[0]).toBe(PAGE);
    expect(message?.text).toContain(`“${quotes[0]}”`);
    expect(message?.text).toMatch(/Dmitry Streltsov, The Moscow Times, 20 March 2017/);
    expect(slack.calls('chat.postMessage')).toEqual([]);
  });

  test('a mention in Russian is answered in its thread, in Russian', async () => {
    const { slack } = await aBotOverKnowledge();
    const ts = await slack.say('@common-ground Когда состоялась первая встреча 2+2?');
    expect(await slack.nextCall('chat.postMessage')).toMatchObject({ ok: true });
    const [message] = await slack.fromBot();
    expect(message?.threadTs).toBe(ts);
    const { quotes, links } = shownIn(message?.blocks);
    expect(quotes[0]).toMatch(/2 November 2013|2 ноября 2013/);
    expect(links[0]).toMatch(/^https?:\/\//);
    expect(message?.text).toMatch(/Источник: /);
    expect(message?.text).not.toMatch(/Source: |В архиве нет ответа/);
  });

  test('a direct message in Japanese is answered in the conversation, in Japanese', async () => {
    const { slack } = await aBotOverKnowledge();
    await slack.say('元島民の平均年齢は何歳ですか', { channel: slack.directMessages });
    expect(await slack.nextCall('chat.postMessage')).toMatchObject({ ok: true });
    const [message] = await slack.fromBot(slack.directMessages);
    expect(message).not.toHaveProperty('threadTs');
    const { quotes } = shownIn(message?.blocks);
    expect(quotes[0]).toContain('89歳');
    expect(message?.text).toMatch(/出典：/);
    expect(message?.text).not.toMatch(/答える記述はアーカイブにありません/);
  });

  test('a question about something else is not answered', async () => {
    const { slack } = await aBotOverKnowledge();
    await slack.say('/ask Which orchestra recorded the symphony in Vienna?');
    const [message] = await slack.fromBot();
    expect(message?.text).toMatch(/^You asked: “.*”\n\nNo answer was found in the archive\./);
  });

  test('what was misspelt and what was searched for beside it is told of', async () => {
    const { slack } = await aBotOverKnowledge();
    await slack.say('/ask Who signed the Treaty of Portsmouht?');
    const [message] = await slack.fromBot();
    expect(message?.text).toContain('Read “Portsmouht” as “portsmouth”.');
  });
});
