import { expect, test } from 'vitest';
import type { Store } from '../../../../src/store/open-store.ts';
import { aDatabase, aStore, subscribed, withEachDatabase } from '../../databases.ts';
import { everyRow, type Rows } from '../../every-row.ts';

const LEFT = 'TLEFT01';
const OTHER = 'TOTHER1';

/** What is the desk's and holds nothing of a team: a new table is to be named here, or filled by `aLife`. */
const DESKS = [
  'plain_archive',
  'article_changes',
  'article_refetches',
  'article_versions',
  'articles',
  'common_ground_migrations',
  'feed_items',
  'seen_passages',
  'shared_archives',
  'shared_files',
];

/** What hangs on the rows of a team and does not name it. */
const HANGING = ['editions', 'installations'];

/** Names a team only after it has left, and for some minutes: `departures.test.ts` sees it go. */
const LEAVING = 'departures';

/** The tables in which a team is named. */
const naming = (rows: Rows, team: string): readonly string[] =>
  Object.keys(rows).filter((name) => rows[name]?.some((row) => row.includes(team)));

/** All but what stays without the name of whoever it was. */
const but = ({ feeds: _, article_corrections: __, ...rows }: Rows): Rows => rows;

/** Something of a team in every table that can hold anything of one; who and where is named by the team. */
async function aLife(store: Store, team: string): Promise<void> {
  const person = `U${team}`;
  const channel = `C${team}`;
  const viewer = { team, person, channel };
  const question = (id: string) => ({
    id: `${id} of ${team}`,
    team,
    entry: 'mention' as const,
    channel,
    asker: person,
    isPrivate: false,
    language: 'en' as const,
    text: `What does ${team} fish for?`,
    kind: 'closest',
    passages: [],
  });
  for (let nth = 0; nth < 120; nth++)
    await store.questions.record(question(`q${nth}`), { isGap: true });
  await store.feedback.give(
    { questionId: `q1 of ${team}`, verdict: 'unhelpful', comment: team },
    viewer,
  );
  await store.gaps.watch(`q2 of ${team}`, viewer);
  const { id } = await subscribed(store, { team, channel, settings: { team }, createdBy: person });
  await store.editions.plan([{ subscriptionId: id, localDate: '2026-01-02' }]);
  const wish = { team, audience: 'person', owner: person, setBy: person, language: 'en' } as const;
  const made = await store.watches.make({ ...wish, question: `What of ${team}?` });
  if (made.kind !== 'made') throw new Error('It was not made.');
  const watchId = made.watch.id;
  const found = { mark: 'm', passage: 'a#1', quote: `Quote of ${team}.`, sure: 80 };
  await store.findings.add(watchId, [found], 'untold');
  await store.findings.assign({ watchId, batch: 'm' });
  const chosen = { team, passage: 'a#1', hash: 'h', quote: 'q', by: person };
  await store.chosen.choose({ ...chosen, question: `Who is ${team}?` });
  const address = `https://${team.toLowerCase()}.example/feed`;
  await store.feeds.add({ address, kind: 'feed', team, addedBy: person, language: 'en' });
  await store.archiveUse.give({ team, channel }, ['desk'], person);
  await store.changes.corrected({ id: 'treaty', hash: team === LEFT ? 'b' : 'c' }, person, team);
  const asked = { entry: 'mention', team, channel, asker: person, text: 'x', ts: '1.2' } as const;
  await store.claims.take({
    delivery: `event Ev1${team}`,
    message: `${team} ${channel} 1.2`,
    asked,
  });
  const shortcut = { ...asked, entry: 'shortcut' } as const;
  await store.claims.take({
    delivery: `trigger of ${team.length}${team === LEFT}`,
    asked: shortcut,
  });
  await store.claims.take({ delivery: `thread ${team} ${channel} 1.2` });
  await store.claims.take({ delivery: `share q1 of ${team}`, message: `share q1 of ${team}` });
  await store.claims.take({ delivery: `tell q2 of ${team} ${person}` });
  await store.claims.take({ delivery: `tell watch ${watchId} m` });
  await store.drafts.keep({ team, person }, `draft of ${team}`, '{}');
  await store.installations.noteTeam(`E${team}`, team);
}

withEachDatabase((kind) => {
  test('nothing of a team that has left stands in any table, and all of the other does', async () => {
    const database = await aDatabase(kind);
    const store = await aStore({ database });
    await store.feeds.followFile([{ address: 'https://desk.example/feed', kind: 'feed' }]);
    await aLife(store, OTHER);
    const before = await everyRow(database);
    await aLife(store, LEFT);
    const both = await everyRow(database);
    const known = [...naming(both, LEFT), ...HANGING, ...DESKS, LEAVING];
    expect(known.sort()).toEqual(Object.keys(both).sort());
    await store.installations.forget(LEFT);
    const after = await everyRow(database);
    expect(naming(after, LEFT)).toEqual([]);
    expect(but(after)).toEqual(but(before));
    expect((await store.feeds.all()).map(({ address }) => address)).toEqual([
      'https://desk.example/feed',
      'https://tother1.example/feed',
    ]);
  });

  test('a correction stays one, and who made it is said of the other team alone', async () => {
    const store = await aStore({ database: await aDatabase(kind) });
    for (const hash of ['a', 'b', 'c', 'd']) await store.articles.see([{ id: 'treaty', hash }]);
    await store.changes.corrected({ id: 'treaty', hash: 'b' }, 'U1', LEFT);
    await store.changes.corrected({ id: 'treaty', hash: 'c' }, 'U2', OTHER);
    await store.installations.forget(LEFT);
    const who = (await store.changes.since(0)).map(({ to, correctedBy }) => [to, correctedBy]);
    expect(Object.fromEntries(who)).toEqual({ b: '', c: 'U2', d: undefined });
  });

  test('a feed that the desk follows as well goes on, and nobody is named for it', async () => {
    const store = await aStore({ database: await aDatabase(kind) });
    const address = 'https://desk.example/feed';
    await store.feeds.add({ address, kind: 'feed', team: LEFT, addedBy: 'U1', language: 'ru' });
    await store.feeds.followFile([{ address, kind: 'feed' }]);
    await store.installations.forget(LEFT);
    const [feed] = await store.feeds.all();
    expect(feed).toMatchObject({ address, origin: 'file' });
    expect(feed).not.toHaveProperty('team');
    expect(feed).not.toHaveProperty('addedBy');
  });

  test('a team that has left is forgotten again without harm, and one that never came as well', async () => {
    const database = await aDatabase(kind);
    const store = await aStore({ database });
    await aLife(store, OTHER);
    const before = await everyRow(database);
    await store.installations.forget(LEFT);
    await store.installations.forget(LEFT);
    expect(await everyRow(database)).toEqual(before);
  });

  test.each(['', '%', 'T%', 'T_1', '_'])('“%s” is no team, and deletes nothing', async (team) => {
    const database = await aDatabase(kind);
    const store = await aStore({ database });
    await aLife(store, OTHER);
    const before = await everyRow(database);
    await expect(store.installations.forget(team)).rejects.toThrow('no id of a workspace');
    expect(await everyRow(database)).toEqual(before);
  });
});
