import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { program } from '../program.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../store/databases.ts';
import { aKnowledge, aSite, published, unwanted, wanted } from './desk.ts';
import type { Fate, Round } from './killed-follower.ts';
import { articlePage, rss } from './site/feed-forms.ts';

const HELD = 4 * 60 * 1000;

/** A process that makes rounds; how each of them ended. */
function aFollower(fate: Fate) {
  const script = program('tests/following/killed-follower.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(fate)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined);
  return {
    kill: () => child.kill('SIGKILL'),
    /** `done`, or `killed`. */
    round: (round: Round): Promise<string> =>
      new Promise((resolve) => {
        child.once('exit', () => resolve('killed'));
        child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
        child.stdin.write(`${JSON.stringify(round)}\n`);
      }),
  };
}

const MOMENTS = [
  { moment: 'before the record', nth: 1 },
  { moment: 'after the record', nth: 1 },
  { moment: 'before a save', nth: 1 },
  { moment: 'after a save', nth: 1 },
  { moment: 'before a save', nth: 2 },
  { moment: 'after a save', nth: 3 },
  { moment: 'before the rest', nth: 1 },
] as const;

const WORDS = ['the fishing quota', 'visits to graves', 'flights', 'gas', 'sanctions', 'a summit'];

/** The titles of what was saved, each as often as there is a file of it. */
const titlesIn = (knowledge: string): string[] =>
  readdirSync(join(knowledge, 'articles'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(knowledge, 'articles', name), 'utf8'))
    .filter((text) => text.includes('The Harbour Post'))
    .map((text) => /^title: (.*)$/m.exec(text)?.[1] ?? '')
    .sort();

withEachDatabase((kind) => {
  test('kill -9 at every moment of a round, and at any, loses no item and saves none twice', async () => {
    const clock = aClock();
    const site = await aSite();
    const other = await aSite();
    const database = await aDatabase(kind);
    const knowledge = aKnowledge();
    const store = await aStore({ database, now: clock.now });
    const fate = { database, knowledge, hosts: [site.host, other.host] };
    const add = (address: string, as: 'feed' | 'page') =>
      store.feeds.add({
        address,
        kind: as,
        team: 'T1',
        addedBy: 'U1',
        language: 'en',
      });
    const items = WORDS.map((word, nth) => published(site, `/${nth}`, wanted(word)));
    const whale = published(site, '/whale', { ...unwanted('whale'), title: 'A long day' });
    site.put('/feed', {
      body: rss({ title: 'P', site: site.at('/'), items: [...items, { ...whale, summary: '' }] }),
    });
    other.put('/statement', {
      body: articlePage({ ...wanted('the statement'), title: 'The statement' }),
    });
    await add(site.at('/feed'), 'feed');
    await add(other.at('/statement'), 'page');
    for (const deadly of MOMENTS) {
      const ended = await aFollower(fate).round({ time: clock.now(), deadly });
      expect(`${deadly.moment} ${deadly.nth}: ${ended}`).toBe(
        `${deadly.moment} ${deadly.nth}: killed`,
      );
      clock.pass(HELD);
    }
    // And at moments that nobody has chosen.
    for (const ms of [400, 900]) {
      const follower = aFollower(fate);
      const ended = follower.round({ time: clock.now() });
      setTimeout(follower.kill, ms);
      await ended;
      clock.pass(HELD);
    }
    expect(await aFollower(fate).round({ time: clock.now() })).toBe('done');
    expect(titlesIn(knowledge)).toEqual(
      [...WORDS.map((word) => `Japan and Russia speak of ${word}`), 'The statement'].sort(),
    );
    const feed = (await store.feeds.all()).find((one) => one.kind === 'feed');
    expect(await store.items.open(feed?.id ?? '')).toEqual([]);
    expect((await store.items.counts()).get(feed?.id ?? '')).toEqual({
      kept: WORDS.length,
      leftOut: 1,
      failed: 0,
    });
  }, 120_000);
});
