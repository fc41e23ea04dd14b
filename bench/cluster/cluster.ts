import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { pino } from 'pino';
import { readManifest } from '../../slack-workspace/src/manifest.ts';
import { startWorkspaces } from '../../slack-workspace/src/several/start-workspaces.ts';
import { openStore } from '../../src/store/open-store.ts';
import { someSettings } from '../../tests/digest/builders.ts';
import { aBrowser, installIn } from '../../tests/slack/installing/a-browser.ts';
import { aPostgres } from './a-postgres.ts';
import { aCopy, type Copy } from './copy.ts';
import { type Asked, countReplies, postsOfEditions } from './count.ts';
import { killing } from './killing.ts';
import { startProxy } from './proxy.ts';
import { askAt, aTeam } from './team.ts';
import { pierOf, questionOf, statementOf, writeArchive } from './words.ts';

/**
 * Three copies of the bot with a disk each, one PostgreSQL, a proxy that hands requests round, twenty
 * workspaces: while copies are killed and started, every question has one reply, every edition one post,
 * nothing of a workspace is seen in another, and an article that is added at one copy is answered from
 * by all. Prints its counts as JSON, and ends with 1 where one of these is not so.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    teams: { type: 'string', default: '20' },
    copies: { type: 'string', default: '3' },
    /** Questions a second, of all teams together. */
    rate: { type: 'string', default: '6' },
    passages: { type: 'string', default: '100' },
    /** Seconds to wait for what is missing; what was not taken up three times comes after five minutes. */
    patience: { type: 'string', default: '400' },
    'kill-every': { type: 'string', default: '6' },
  },
});
const [seconds, teamCount, copyCount, rate, passages, killEvery] = [
  values.seconds,
  values.teams,
  values.copies,
  values.rate,
  values.passages,
  values['kill-every'],
].map(Number) as [number, number, number, number, number, number];
const SECRET = 'a-signing-secret-for-the-bench';
const FIRST_PORT = 21_300;
const DATES = ['2026-01-02', '2026-01-03', '2026-01-04'];

const { url: base, stop: stopPostgres } = await aPostgres();
const schema = `cluster_${process.pid}`;
const sql = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  await client.query(statement);
  await client.end();
};
await sql(`create schema ${schema}`);
const url = new URL(base);
url.searchParams.set('options', `-c search_path=${schema}`);

const root = await mkdtemp(join(tmpdir(), 'common-ground-cluster-'));
const nameOf = (team: number): string => `team-${team}`;
for (let team = 0; team < teamCount; team++) {
  await writeArchive(join(root, 'first', nameOf(team)), team, passages);
}
const manifest = await readManifest(new URL('../../manifest.yml', import.meta.url));
// An edition that was cut off in the moment of posting is looked for in its channel.
manifest.oauth_config.scopes.bot.push('channels:history');
const slack = await startWorkspaces({ manifest, teams: teamCount });
const teams = [...slack.workspaces].map(([id, { address }]) => aTeam(id, address));
const copies: Copy[] = [];
for (let nth = 0; nth < copyCount; nth++) {
  const disk = join(root, `disk-${nth}`);
  await cp(join(root, 'first'), disk, { recursive: true });
  const archives = teams.map((_, at) => `${nameOf(at)}:${join(disk, nameOf(at))}`);
  copies.push(
    aCopy(FIRST_PORT + nth, {
      ARCHIVES: archives.join(','),
      ARCHIVES_DEFAULT: 'none',
      DATABASE_URL: url.href,
      SLACK_API_URL: slack.apiUrl,
      SLACK_CLIENT_ID: slack.app.clientId,
      SLACK_CLIENT_SECRET: slack.app.clientSecret,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_STATE_SECRET: 's'.repeat(32),
      ENCRYPTION_KEY: 'ab'.repeat(32),
      KEEP_PAGES: 'false',
      REFETCH_PAGES: 'off',
    }),
  );
}
const store = await openStore({
  database: { kind: 'postgres', url: url.href },
  retentionDays: 90,
  log: pino({ level: 'silent' }),
});
await Promise.all(copies.map((copy) => copy.start()));
const proxy = await startProxy(copies.map(({ port }) => port));
slack.connect({
  url: `${proxy.url}/slack/events`,
  signingSecret: SECRET,
  redirectUrl: `${proxy.url}/slack/oauth_redirect`,
});
const editions: { subscriptionId: string; localDate: string }[] = [];
for (const [at, { id }] of teams.entries()) {
  await installIn(aBrowser(), proxy.url, { id, kind: 'workspace' });
  await store.archiveUse.give({ team: id, channel: '' }, [nameOf(at)], 'U01ANNA');
  const place = { team: id, channel: 'C02KURILS' };
  const settings = someSettings({ sections: ['on-this-day'], onEmpty: 'say' });
  const kept = await store.subscriptions.putOver(
    { ...place, settings, createdBy: 'U01ANNA' },
    undefined,
  );
  for (const localDate of DATES) editions.push({ subscriptionId: kept?.id ?? '', localDate });
}
await sleep(11_000);

const asked: Asked[] = [];
const asking: Promise<void>[] = [];
const next = new Map<number, number>();
const nextOf = (team: number): number => {
  const nth = next.get(team) ?? 0;
  next.set(team, nth + 1);
  return nth;
};
const KINDS = ['mention', 'command', 'direct'] as const;
async function ask(team: number, kind: Asked['kind']): Promise<void> {
  const pier = pierOf(team, nextOf(team) % passages);
  const question = questionOf(pier);
  const one = teams[team];
  if (one === undefined) return;
  if (kind === 'mention') {
    const said = await one.say('C01GENERAL', `@common-ground ${question}`);
    asked.push({ team, pier, kind, ...(said.ok && said.ts !== undefined && { ts: said.ts }) });
  } else if (kind === 'direct') {
    await one.say('D01ANNA', question);
    asked.push({ team, pier, kind });
  } else {
    await one.say('C01GENERAL', `/ask ${question}`);
    const sent = slack.workspaces.get(one.id)?.traffic() ?? [];
    const entry = sent.findLast(({ summary }) => summary === `/ask ${question}`);
    asked.push({ team, pier, kind, isCutOff: entry?.status !== 200 });
  }
}

const end = performance.now() + seconds * 1000;
const spread: number[] = [];
let missing = 0;
async function adding(): Promise<void> {
  for (let nth = 0; performance.now() + 12_000 < end; nth++) {
    const at = nth % teams.length;
    const team = teams[at];
    const pier = pierOf(at, 900 + nth);
    if (team === undefined) return;
    const text = statementOf(pier, nth);
    // What is cut off, the person sends again.
    const isAdded = await team.addArticle(`The ${pier} pier`, text).then(
      () => true,
      () => false,
    );
    if (isAdded) {
      const began = performance.now();
      const waiting = copies.map(async (copy) => {
        while (performance.now() - began < 10_000) {
          if (!copy.isUp()) return;
          if ((await askAt(copy.port, team.id, pier, SECRET)).includes(`The ${pier} pier`)) return;
          await sleep(250);
        }
        if (copy.isUp()) missing++;
      });
      await Promise.all(waiting);
      spread.push(Math.round(performance.now() - began));
    }
    await sleep(3000);
  }
}
const planning = (async () => {
  for (const date of DATES) {
    await store.editions.plan(editions.filter(({ localDate }) => localDate === date));
    await sleep((seconds / DATES.length) * 1000);
  }
})();
const killed = killing(copies, { everyMs: killEvery * 1000, end });
const added = adding();
for (let nth = 0; performance.now() < end; nth++) {
  asking.push(ask(nth % teams.length, KINDS[Math.floor(nth / teams.length) % 3] ?? 'mention'));
  await sleep(1000 / rate);
}
const [kills] = await Promise.all([killed, added, planning, ...asking]);
// Slack delivers for the second time after a minute what two copies have lost.
let { counts, lost } = await countReplies(teams, asked);
let posts = postsOfEditions(slack);
const patience = performance.now() + Number(values.patience) * 1000;
while ((counts.lost > 0 || posts.size < editions.length) && performance.now() < patience) {
  await sleep(2000);
  ({ counts, lost } = await countReplies(teams, asked));
  posts = postsOfEditions(slack);
}
const figures = {
  seconds,
  copies: copyCount,
  teams: teamCount,
  kills,
  questions: asked.length,
  ...counts,
  commandsCutOff: asked.filter(({ isCutOff }) => isCutOff).length,
  editions: editions.length,
  editionsPosted: posts.size,
  editionsTwice: [...posts.values()].filter((times) => times > 1).length,
  articles: spread.length,
  articlesMissing: missing,
  slowestArticleMs: Math.max(0, ...spread),
  memoryMb: copies.map((copy) => copy.memoryMb()),
};
for (const one of lost) process.stderr.write(`lost: ${one}\n`);
for (const edition of editions) {
  const kept = await store.editions.on(edition);
  if (kept?.state !== 'sent')
    process.stderr.write(`edition: ${kept?.state} ${kept?.reason ?? ''}\n`);
}
process.stdout.write(`${JSON.stringify(figures)}\n`);
for (const copy of copies) await copy.stop();
await store.close();
proxy.close();
await slack.stop();
await sql(`drop schema ${schema} cascade`);
await stopPostgres();
await rm(root, { recursive: true, force: true });
const isWell =
  counts.lost + counts.doubled + counts.crossed + figures.editionsTwice + missing === 0 &&
  posts.size === editions.length;
process.exit(isWell ? 0 : 1);
