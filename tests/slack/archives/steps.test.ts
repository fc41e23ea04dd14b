import { expect, test } from 'vitest';
import { run } from '../steps/a-workflow.ts';
import {
  ANNA,
  aTwoArchiveBot,
  GENERAL,
  KURILS,
  LANTERNS,
  SECRET,
  URCHINS,
} from './two-archives.ts';

async function aBot() {
  const bot = await aTwoArchiveBot({ withSteps: true });
  return {
    ...bot,
    /** All that a step gives for Anna, in a channel or without one. */
    search: async (question: string, channel?: string) => {
      const inputs = { question, user: ANNA, ...(channel === undefined ? {} : { channel }) };
      return JSON.stringify(await run(bot.slack, 'search_archive', inputs));
    },
  };
}

test('a step that searches in a channel sees what the channel has', async () => {
  const { give, search } = await aBot();
  await give(['museum'], GENERAL);
  expect(await search(URCHINS, GENERAL)).not.toContain(SECRET);
  expect(await search(LANTERNS, GENERAL)).toContain('Otaru shows');
  expect(await search(URCHINS, KURILS)).toContain(SECRET);
});

test('a step without a channel sees what the direct messages see: what the workspace was given, whatever a channel was', async () => {
  const { give, search, slack } = await aBot();
  const direct = async () => {
    const before = (await slack.fromBot(slack.directMessages)).length;
    await slack.say(URCHINS, { channel: slack.directMessages });
    await expect
      .poll(async () => (await slack.fromBot(slack.directMessages)).length)
      .toBeGreaterThan(before);
    return JSON.stringify((await slack.fromBot(slack.directMessages)).slice(before));
  };
  await give(['museum']);
  await give(['harbour'], KURILS);
  for (const seen of [await search(URCHINS), await direct()]) expect(seen).not.toContain(SECRET);
  expect(await search(LANTERNS)).toContain('Otaru shows');
  await give(['museum', 'harbour']);
  for (const seen of [await search(URCHINS), await direct()]) expect(seen).toContain(SECRET);
  await give([]);
  for (const seen of [await search(URCHINS), await direct()]) expect(seen).not.toContain(SECRET);
});
