import { describe, expect, test } from 'vitest';
import { type OpenArchive, openArchive } from '../../src/app.ts';
import type { Message } from '../../src/blocks/message.ts';
import { messageFaults } from '../blocks/message-faults.ts';
import { aDirectMessage, aMention, aRunningBot } from '../slack/running-bot.ts';

/** The archive of this repository, read once. */
let opened: Promise<OpenArchive> | undefined;

async function aBotOverKnowledge() {
  opened ??= openArchive('knowledge');
  const { ask, faults } = await opened;
  expect(faults).toEqual([]);
  return aRunningBot((question) => ask(question));
}

const PAGE =
  'https://www.themoscowtimes.com/2017/03/20/new-friends-russia-and-japan-are-finding-common-ground-a57472';

const messageIn = async (response: Response) =>
  (await response.json()) as Message & { readonly response_type: string };

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
    const { command, slack } = await aBotOverKnowledge();
    const response = await command('When was the first 2+2 meeting?');
    expect(response.status).toBe(200);
    const message = await messageIn(response);
    expect(message.response_type).toBe('ephemeral');
    const { quotes, links } = shownIn(message.blocks);
    expect(quotes[0]).toContain('2 November 2013');
    expect(links[0]).toBe(PAGE);
    expect(message.text).toContain(`“${quotes[0]}”`);
    expect(message.text).toMatch(/Dmitry Streltsov, The Moscow Times, 20 March 2017/);
    expect(messageFaults(message)).toEqual([]);
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  test('a mention in Russian is answered in its thread, in Russian', async () => {
    const { event, slack } = await aBotOverKnowledge();
    await event(aMention({ text: '<@UBOT> Когда состоялась первая встреча 2+2?' }));
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body).toMatchObject({ channel: 'C1', thread_ts: '1700000000.000100' });
    const { quotes, links } = shownIn(JSON.parse(String(body.blocks)));
    expect(quotes[0]).toMatch(/2 November 2013|2 ноября 2013/);
    expect(links[0]).toMatch(/^https?:\/\//);
    expect(body.text).toMatch(/Источник: /);
    expect(body.text).not.toMatch(/Source: |В архиве нет ответа/);
  });

  test('a direct message in Japanese is answered in the conversation, in Japanese', async () => {
    const { event, slack } = await aBotOverKnowledge();
    await event(aDirectMessage({ text: '元島民の平均年齢は何歳ですか' }));
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body.channel).toBe('D1');
    expect(body).not.toHaveProperty('thread_ts');
    const { quotes } = shownIn(JSON.parse(String(body.blocks)));
    expect(quotes[0]).toContain('87歳');
    expect(body.text).toMatch(/出典：/);
    expect(body.text).not.toMatch(/答える記述はアーカイブにありません/);
  });

  test('a question about something else is not answered', async () => {
    const { command } = await aBotOverKnowledge();
    const response = await command('Which orchestra recorded the symphony in Vienna?');
    const { text } = await messageIn(response);
    expect(text).toMatch(/^No answer was found in the archive\./);
  });

  test('what was misspelt and what was searched for beside it is told of', async () => {
    const { command } = await aBotOverKnowledge();
    const { text } = await messageIn(await command('Who signed the Treaty of Portsmouht?'));
    expect(text).toContain('Read “Portsmouht” as “portsmouth”.');
  });
});
