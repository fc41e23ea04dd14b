import { App } from '@slack/bolt';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { opened } from '../../../src/archive/open-archive.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { anArchive } from '../../archive-builders.ts';
import { aDatabase, aStore, subscribed } from '../../store/databases.ts';
import { everyRow } from '../../store/every-row.ts';
import { islands, urchins } from '../bots/archive-bot.ts';
import { aBotOfSeveral, type SeveralAbout, someWorkspaces } from '../bots/several-bot.ts';
import { begunWith, everyWay, type Foreign, payloadOf, WAYS } from './every-listener.ts';

const THEIRS = 'T01TEAM';

/** What is logged where something was still at work. */
const CUT_OFF = 'Stopped before every question was answered.';

/** Slack counts the calls of each workspace: in each run it is another that acts. */
const RUNS = 3;
const ours = (run: number): string => `T0${run + 1}TEAM`;

/** In all that the other team has typed. */
const MARK = 'zebra';

/** In all ids that were made for it. */
const ID = 'yakyak';

const archive = opened(
  anArchive([urchins(), islands()]).archive,
  { faults: [], notices: [] },
  { loadMs: 0, indexMs: 0 },
);

const OPTIONS: NonNullable<SeveralAbout['options']> = {
  ask: (question, options) => archive.ask(question, options),
  passage: (id) => archive.passage(id),
  articles: () => archive.archive.index.articles,
};

/** What the other team has: of everything something. */
async function theirLife(store: Store): Promise<Foreign> {
  const viewer = { team: THEIRS, person: 'U10PERSON', channel: 'C01GENERAL' };
  const asked = (id: string, isPrivate: boolean, kind: string) => ({
    id: `${ID}-${id}`,
    team: THEIRS,
    entry: isPrivate ? ('command' as const) : ('mention' as const),
    channel: 'C01GENERAL',
    asker: 'U10PERSON',
    isPrivate,
    language: 'en' as const,
    text: `How many tonnes of sea urchins did boats from Nemuro bring to the ${MARK}?`,
    kind,
    passages: [{ id: 'urchins#1', mark: '' }],
  });
  const questions = [
    asked('private', true, 'answer'),
    asked('public', false, 'answer'),
    asked('gap', false, 'closest'),
    asked('hidden', true, 'closest'),
  ];
  for (const one of questions) await store.questions.record(one, { isGap: one.kind === 'closest' });
  await store.feedback.give(
    { questionId: `${ID}-public`, verdict: 'helpful', comment: MARK },
    viewer,
  );
  const settings = { time: '08:30', zone: 'UTC', name: MARK };
  const { id: subscription } = await subscribed(store, {
    ...viewer,
    settings,
    createdBy: 'U10PERSON',
  });
  const wish = {
    team: THEIRS,
    audience: 'channel',
    owner: 'C01GENERAL',
    setBy: 'U10PERSON',
  } as const;
  const made = await store.watches.make({
    ...wish,
    language: 'en',
    question: `What of the ${MARK}?`,
  });
  if (made.kind !== 'made') throw new Error('It was not made.');
  const found = { mark: 'abcdef12', passage: 'urchins#1', quote: `A ${MARK}.`, sure: 80 };
  await store.findings.add(made.watch.id, [found], 'known');
  const passage = { passage: 'urchins#1', hash: 'h', quote: MARK, by: 'U10PERSON' };
  const chosen = await store.chosen.choose({
    team: THEIRS,
    question: `Who is the ${MARK}?`,
    ...passage,
  });
  return {
    team: THEIRS,
    questions: questions.map(({ id }) => id),
    watch: made.watch.id,
    mark: found.mark,
    subscription,
    chosen: chosen.id,
    draft: `${ID}-draft`,
  };
}

/** All rows of the other team: a row of another that names an id as its own words is none of them. */
const theirs = (rows: Awaited<ReturnType<typeof everyRow>>) =>
  Object.entries(rows).flatMap(([name, all]) => {
    const isTheirs = (row: string): boolean =>
      row.includes(THEIRS) || row.includes(MARK) || (row.includes(ID) && !/T0\dTEAM/.test(row));
    const found = name === 'installations' ? [] : all.filter(isTheirs);
    return found.length === 0 ? [] : [[name, found] as const];
  });

/** What Bolt is told to listen to. */
function listenedTo(): () => readonly string[] {
  const spies = (['command', 'event', 'shortcut', 'view', 'action', 'function'] as const).map(
    (kind) => [kind, vi.spyOn(App.prototype, kind)] as const,
  );
  return () => {
    const names = spies.flatMap(([kind, spy]) =>
      spy.mock.calls.map(([on]: readonly unknown[]) => `${kind} ${nameOf(on)}`),
    );
    for (const [, spy] of spies) spy.mockRestore();
    return [...new Set(names)].sort();
  };
}

const nameOf = (on: unknown): string =>
  typeof on === 'object' && on !== null && 'callback_id' in on
    ? String(on.callback_id)
    : String(on);

const KINDS = {
  command: 'command',
  event: 'event',
  shortcut: 'shortcut',
  form: 'view',
  press: 'action',
  step: 'function',
};

test('the ways into the bot are those that are tried below', async () => {
  const heard = listenedTo();
  await aBotOfSeveral();
  expect(heard()).toEqual(
    [...new Set(WAYS.map(({ kind, name }) => `${KINDS[kind]} ${name}`))].sort(),
  );
});

test('whatever a team does with what is another’s, it neither reads nor changes anything of it', async () => {
  const database = await aDatabase();
  const all = [THEIRS, ...Array.from({ length: RUNS }, (_, at) => ours(at + 1))];
  const slack = await someWorkspaces({ teams: all.map(begunWith) });
  const { now } = slack.clock;
  let ids = 0;
  const newId = (): string => `${ID}-${++ids}`;
  const foreign = await theirLife(await aStore({ database, now, newId }));
  const store = await aStore({ database, now });
  const first = await aBotOfSeveral({ slack, store, options: OPTIONS });
  for (const team of slack.workspaces.keys()) await first.install(team);
  await first.bot.stop();
  const before = theirs(await everyRow(database));
  const callsBefore = slack.calls().length;
  let run = 0;
  await fc.assert(
    fc.asyncProperty(everyWay(foreign), async (ways) => {
      run = (run % RUNS) + 1;
      const { bot, send, lines } = await aBotOfSeveral({ slack, store, options: OPTIONS });
      const answers = await Promise.all(
        ways.map(async (one) => (await send(payloadOf(ours(run), one))).text()),
      );
      await bot.stop();
      expect(lines.map(({ msg }) => msg)).not.toContain(CUT_OFF);
      const said = JSON.stringify(slack.workspaces.get(ours(run))?.traffic());
      expect(said.length).toBeGreaterThan(1000);
      expect(said + answers.join('\n')).not.toContain(MARK);
      expect(theirs(await everyRow(database))).toEqual(before);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  const calls = slack.calls().slice(callsBefore);
  expect(calls.length).toBeGreaterThan(100);
  expect(calls.filter(({ team, grant }) => team !== grant)).toEqual([]);
  // Its own open questions are asked again, with the names of those who have chosen answers.
  const ofTheirs = calls.filter(({ team }) => team === THEIRS).map(({ path }) => path);
  expect(ofTheirs.filter((path) => path !== '/api/users.info')).toEqual([]);
}, 120_000);
