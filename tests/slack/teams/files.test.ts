import { expect, test } from 'vitest';
import { fetchAddress } from '../../../src/importing/fetch/fetch-address.ts';
import { createClientOptions } from '../../../src/slack/connection/receivers.ts';
import { readSlackFile } from '../../../src/slack/importing/slack-file.ts';
import { createClients } from '../../../src/slack/teams/teams.ts';
import { aBotOfSeveral, peopleOf } from '../bots/several-bot.ts';

const [ONE, TWO] = ['T01TEAM', 'T02TEAM'];

test('a file is fetched with the token of the workspace it is in, and with no other', async () => {
  const bot = await aBotOfSeveral();
  const { apiUrl } = bot.slack;
  for (const team of [ONE, TWO]) await bot.install(team);
  for (const team of [ONE, TWO]) {
    await peopleOf(bot.slack, team)('upload', {
      person: 'U01ANNA',
      channel: 'D01ANNA',
      name: 'note.txt',
      mimetype: 'text/plain',
      content: Buffer.from(`A note of ${team}.`).toString('base64'),
    });
  }
  const clientOf = createClients(bot.teams, () => createClientOptions(apiUrl));
  const { authorizationOf } = bot.teams;
  for (const [at, team] of [ONE, TWO].entries()) {
    const client = clientOf(team);
    const { messages = [] } = await client.conversations.history({ channel: 'D01ANNA' });
    const id = messages.flatMap(({ files = [] }) => files)[0]?.id ?? '';
    const before = bot.slack.calls().length;
    const { bytes } = await readSlackFile(client, id, {
      fetch: fetchAddress,
      authorizationOf,
      apiUrl,
    });
    expect(Buffer.from(bytes).toString()).toBe(`A note of ${team}.`);
    const made = bot.slack.calls().slice(before);
    expect(made.filter(({ path }) => path.startsWith(`/at/${team}/`))).toHaveLength(1);
    expect(made.filter(({ team: of, grant }) => of !== grant)).toEqual([]);
    // What the other would get for the same address is a page to sign in.
    const other = clientOf([TWO, ONE][at] ?? '');
    await expect(
      readSlackFile(other, id, { fetch: fetchAddress, authorizationOf, apiUrl }),
    ).rejects.toThrow();
  }
});
