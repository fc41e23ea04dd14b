import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli/run-command.ts';
import { aHomeBot } from '../slack/bots/home-bot.ts';
import { PAGE } from '../slack/listeners/importing/desk.ts';
import { aFolder } from '../store/databases.ts';
import { until } from '../until.ts';

test('what is imported beside the running bot is answered with, and cited, without a restart', async () => {
  const bot = await aHomeBot();
  const page = join(aFolder(), 'ferry.html');
  writeFileSync(page, PAGE);
  const url = 'https://example.org/ferry';
  const args = ['import', '--knowledge', bot.folder, '--url', url, page];
  const imported = await run(args);
  expect(imported.stdout).toContain('saved as articles/2019-08-02-ferry-to-korsakov-returns.md');
  // Five seconds at most: the folder is looked at every second.
  await bot.articles(2);
  await bot.slack.say('/ask how long did the crossing take?', { person: 'U01ANNA' });
  const reply = await until(async () => (await bot.slack.fromBot(undefined, 'U01ANNA')).at(-1));
  expect(reply.text).toContain('five and a half hours');
  expect(JSON.stringify(reply.blocks)).toContain(`${url}#:~:text=Captain`);

  // And what it says by now.
  writeFileSync(page, PAGE.replace('five and a half hours', 'six hours'));
  expect((await run(args)).stdout).toContain(': a new version of');
  const { versions } = bot.store;
  await until(async () => (await versions.of('2019-08-02-ferry-to-korsakov-returns'))[1]);
  await bot.slack.say('/ask how long did the crossing take?', { person: 'U01ANNA' });
  await until(async () => {
    const said = (await bot.slack.fromBot(undefined, 'U01ANNA')).at(-1);
    return said?.text.includes('six hours') === true ? said : undefined;
  });
}, 60_000);
