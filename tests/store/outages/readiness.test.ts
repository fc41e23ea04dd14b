import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startBot } from '../../../src/app.ts';
import { type DatabaseConfig, readConfig } from '../../../src/config.ts';
import { UserError } from '../../../src/errors.ts';
import { anArticleFile } from '../../archive-builders.ts';
import { aWorkspace, TOKENS } from '../../slack/bots/local-slack.ts';
import { aLog, SIGNING_SECRET } from '../../slack/bots/running-bot.ts';
import { aDatabase, addressOf, aFolder, aStore, IF_POSTGRES, queryPostgres } from '../databases.ts';
import { aCutDatabase } from './cut-connections.ts';

/** The whole bot on this database, and what `/readyz` says of it. */
async function aReadyBot(database: DatabaseConfig) {
  const slack = await aWorkspace();
  const { log, lines } = aLog();
  const folder = aFolder();
  const { path, content } = anArticleFile({});
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles', path), content);
  const config = readConfig({
    KNOWLEDGE_DIR: folder,
    DICTIONARIES: 'off',
    DATABASE_URL: addressOf(database),
    PORT: '0',
    HEALTH_PORT: '0',
    SLACK_API_URL: slack.apiUrl,
  });
  const bot = await startBot({
    config,
    slack: { mode: 'http', botToken: TOKENS.bot, signingSecret: SIGNING_SECRET },
    log,
  });
  onTestFinished(() => bot.stop().catch(() => undefined));
  const url = `http://127.0.0.1:${bot.port}/slack/events`;
  slack.connect({ url, signingSecret: SIGNING_SECRET });
  const ready = async (): Promise<readonly [number, string]> => {
    const response = await fetch(`http://127.0.0.1:${bot.healthPort}/readyz`);
    const { checks } = (await response.json()) as { checks: { store: string } };
    return [response.status, checks.store];
  };
  expect(await ready()).toEqual([200, 'ok']);
  return { ready, lines, slack };
}

/** A database on a disk of two million bytes, where this user may make one. */
function aSmallDisk(): string | undefined {
  const folder = aFolder();
  try {
    const options = ['-t', 'tmpfs', '-o', 'size=2000000', 'tmpfs', folder];
    execFileSync('mount', options, { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

function fill(folder: string): void {
  const ballast = join(folder, 'ballast');
  for (let size = 2_000_000; size >= 512; size = Math.floor(size / 2)) {
    try {
      for (let nth = 0; ; nth++) writeFileSync(`${ballast}-${size}-${nth}`, Buffer.alloc(size));
    } catch {}
  }
}

describe('/readyz', () => {
  test('says that the disk is full, and is well again once there is room', async (context) => {
    const folder = aSmallDisk();
    if (folder === undefined) return context.skip('only root can mount a small disk here');
    const { ready } = await aReadyBot({ kind: 'sqlite', path: join(folder, 'store.db') });
    fill(folder);
    await expect.poll(ready).toEqual([503, expect.stringMatching(/^the disk is full/)]);
    execFileSync('sh', ['-c', `rm ${folder}/ballast-*`]);
    await expect.poll(ready).toEqual([200, 'ok']);
  });

  test.each<[string, (path: string) => void]>([
    ['the file was removed', (path) => rmSync(path)],
    ['the file was moved away', (path) => renameSync(path, `${path}.old`)],
    [
      'another file was put in its place',
      (path) => {
        writeFileSync(`${path}.new`, 'another');
        renameSync(`${path}.new`, path);
      },
    ],
    ['the log beside it was removed', (path) => rmSync(`${path}-wal`)],
  ])('says that %s, and so does the log; questions are answered all the same', async (_, harm) => {
    const path = join(aFolder(), 'store.db');
    const { ready, lines, slack } = await aReadyBot({ kind: 'sqlite', path });
    harm(path);
    const fault = expect.stringMatching(/^the file .*store\.db(-wal)? was removed or replaced$/);
    await expect.poll(ready).toEqual([503, fault]);
    const told = lines.filter(({ msg }) => msg === 'The store is at fault.');
    expect(told).toEqual([expect.objectContaining({ fault })]);
    await slack.say('@common-ground When was the first 2+2 meeting?');
    await slack.nextCall('chat.postMessage');
  });

  test('says that a server takes no changes', { ...IF_POSTGRES, timeout: 60_000 }, async () => {
    const { database, direct } = await aCutDatabase();
    const { ready } = await aReadyBot(database);
    // As a standby that is promoted no more, or a primary that became one.
    await queryPostgres(
      `create function refuse() returns trigger language plpgsql as $$ begin
         raise exception 'cannot execute INSERT in a read-only transaction' using errcode = '25006';
       end $$;
       create trigger refuse before insert on claims execute function refuse()`,
      direct.url,
    );
    await expect.poll(ready).toEqual([503, 'it can be read, and not written (25006)']);
    await queryPostgres('drop trigger refuse on claims', direct.url);
    await expect.poll(ready).toEqual([200, 'ok']);
  });

  test('says that a server does not answer', { ...IF_POSTGRES, timeout: 60_000 }, async () => {
    const server = await aCutDatabase();
    const { ready } = await aReadyBot(server.database);
    server.close();
    await expect
      .poll(ready)
      .toEqual([503, expect.stringMatching(/^(?:the server does not answer|no answer within)/)]);
    server.open();
    await expect.poll(ready, { timeout: 20_000 }).toEqual([200, 'ok']);
  });
});

test('a server that can only be read is said at the start', IF_POSTGRES, async () => {
  const { url } = (await aDatabase('postgres')) as { readonly url: string };
  const reader = new URL(url);
  const options = `${reader.searchParams.get('options')} -c default_transaction_read_only=on`;
  reader.searchParams.set('options', options);
  const opening = aStore({ database: { kind: 'postgres', url: reader.href } });
  await expect(opening).rejects.toThrow(UserError);
  await expect(opening).rejects.toThrow(
    /^PostgreSQL is read-only \(25006\): .*Expected in DATABASE_URL the address of a server that accepts writes/,
  );
});

test('a refused row does not bring the words of a question into the log', IF_POSTGRES, async () => {
  const { log, lines } = aLog();
  const store = await aStore({ database: await aDatabase('postgres'), log });
  const question = {
    id: 'q1',
    team: 'T1',
    entry: 'mention',
    channel: 'C1',
    asker: 'U1',
    isPrivate: true,
    language: 'en',
    text: 'Who leaves the desk?',
    kind: 'nothing',
    passages: [],
  } as const;
  await store.questions.record(question, { isGap: true });
  const refusals: readonly (() => Promise<unknown>)[] = [
    () =>
      store.questions.record(Object.assign({ ...question, id: 'q2' }, { kind: null }), {
        isGap: true,
      }),
    // A row that a rule of the table refuses comes with all it holds.
    () => store.questions.record(Object.assign({ ...question }, { id: null }), { isGap: false }),
  ];
  for (const refusal of refusals) {
    const err: unknown = await refusal().catch((error: unknown) => error);
    expect(err).toMatchObject({ name: 'DatabaseError', code: expect.stringMatching(/^\w{5}$/) });
    log.error({ err }, 'A question could not be kept.');
  }
  expect(lines).toHaveLength(refusals.length);
  expect(JSON.stringify(lines)).not.toMatch(/Who leaves|detail/);
});
