import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createSharedReader } from '../../../src/following/feeds/reader.ts';
import { withEachDatabase } from '../../store/databases.ts';
import { ANNA, type Desk, DMITRI, GENERAL, KENJI, KURILS, moment, theDesk } from './a-desk.ts';
import { TEXTS } from './the-press.ts';
import { DISTURBED, SCRIPT } from './the-script.ts';

const reader = createSharedReader();
afterAll(() => reader.close());

/** All that is posted in the two weeks, in order, as people read it. */
const WHAT_MUST_COME = readFileSync(join(import.meta.dirname, 'what-must-come.txt'), 'utf8');

/** When the copies look at everything, beside the moments at which something happens. */
const TIMES = ['8:31', '9:01', '14:00', '20:00'];
const DAYS = Array.from({ length: 14 }, (_, at) => at + 1);
const LOOKS = [
  ...DAYS.flatMap((day) => TIMES.map((time) => moment(day, time))),
  moment(15, '8:31'),
  moment(15, '9:01'),
].filter((time) => time > moment(1, '12:00'));
const MOMENTS = [...new Set([...LOOKS, ...SCRIPT.map(({ at }) => at)])].toSorted((a, b) => a - b);

const PLACES = [
  { place: '#general', channel: GENERAL, person: ANNA },
  { place: '#kurils', channel: KURILS, person: ANNA },
  { place: '#weiss-partners', channel: 'C04PARTNERS', person: ANNA },
  { place: 'Anna', channel: 'D01ANNA', person: ANNA },
  { place: 'Kenji', channel: 'D02KENJI', person: KENJI },
  { place: 'Dmitri', channel: 'D04DMITRI', person: DMITRI },
] as const;

/** Everything that the bot has said, wherever it did; sites are called by their names. */
async function told({ slack, press }: Desk): Promise<string> {
  const said = await Promise.all(
    PLACES.map(async ({ place, channel, person }) =>
      (await slack.fromBot(channel, person)).map(({ ts, text }) => ({ ts, place, text })),
    ),
  );
  const sites = Object.entries(press);
  const named = (text: string): string =>
    sites.reduce((all, [name, { host }]) => all.replaceAll(host, name), text);
  const when = (ts: string): string =>
    new Date(Number(ts) * 1000).toISOString().slice(0, 16).replace('T', ' ');
  return (
    said
      .flat()
      .map(({ ts, place, text }) => ({ head: `${when(ts)} ${place}`, text }))
      // Of one minute in one place they stand as they came.
      .toSorted((a, b) => (a.head === b.head ? 0 : a.head < b.head ? -1 : 1))
      .map(({ head, text }) => `=== ${head}\n${named(text)}\n`)
      .join('\n')
  );
}

/** How often each site has been asked for its feed. */
const timesAsked = ({ press }: Desk): number[] =>
  Object.values(press).map((site) => site.timesAsked('/feed'));

/** The files of the archive: what came with it, what the feeds and the page brought, and one that somebody took in. */
const SAVED = [
  '2031-03-03-a-whale-visits-the-harbour.md',
  '2031-03-03-moscow-and-tokyo-settle-the-salmon-quota.md',
  '2031-03-03-statement-on-the-talks-with-russia.md',
  '2031-03-04-aurora-to-fly-from-sakhalin-to-sapporo-again.md',
  '2031-03-04-flights-between-sapporo-and-sakhalin-to-begin-again.md',
  '2031-03-05-former-residents-ask-for-grave-visits.md',
  '2031-03-07-delegation-of-magadan-travels-to-niigata.md',
  '2031-03-08-niigata-prepares-for-its-guests.md',
  '2031-03-11-magadan-changes-its-plans.md',
  '2031-03-13-a-contract-for-gas-from-sakhalin.md',
  '2031-03-14-the-chronicle-is-back-and-so-are-the-talks.md',
  'fish.md',
  'treaty.md',
  'visits.md',
];

/**
 * How often each page was asked for and how it was answered: once to be saved, then a day and a week later.
 * Nobody asked for the ferret; the page that is followed was asked for daily, and not besides.
 */
const PAGES = {
  quota: '200 200 200',
  flights: '200 200 304',
  whale: '200 200',
  aurora: '200 200 304',
  toyama: '200 200',
  delegation: '200 200 304',
  graves: '200 200 304',
  gas: '200 200',
  return: '200 200',
  statement: '200 304 304 304 200 304 304 304 304 304 304 304 304 304',
};

/** `guests` was asked for when a copy ended: once or twice. */
function pagesAsked({ press }: Desk): Readonly<Record<string, string>> {
  const asked = Object.values(press).flatMap((site) => site.asked);
  const pages = asked.filter(({ path }) => path.slice(1) in TEXTS && path !== '/guests');
  const answers: Record<string, string> = {};
  for (const { path, status } of pages) {
    const page = path.slice(1);
    answers[page] = page in answers ? `${answers[page]} ${status}` : String(status);
  }
  return answers;
}

/** What a copy says that is ended in the middle of something. */
const CUT_OFF =
  /could not be (?:told|looked at|asked again)\. |^What people have chosen as answers could not be read\. /;

withEachDatabase((kind) => {
  test('in two weeks of a desk all comes that must come, each once, and nothing else', async () => {
    const desk = await theDesk(kind, reader);
    const { slack, store, press } = desk;
    for (const time of MOMENTS) {
      slack.clock.moveTo(time);
      const before = timesAsked(desk);
      await SCRIPT.find(({ at }) => at === time)?.happens(desk);
      await desk.round();
      // A look that was cut off may be made again.
      const most = time === DISTURBED ? 2 : 1;
      const asked = timesAsked(desk).map((times, at) => times - (before[at] ?? 0));
      expect(Math.max(...asked), new Date(time).toISOString()).toBeLessThanOrEqual(most);
    }
    expect(await told(desk)).toBe(WHAT_MUST_COME);
    expect(desk.files()).toEqual(SAVED);
    const left = (await store.items.leftOut(20)).map(({ title, state }) => `${title}: ${state}`);
    expect(left).toEqual(['The ferret of the lighthouse: left-out']);
    expect(pagesAsked(desk)).toEqual(PAGES);
    const feeds = await store.feeds.all();
    expect(feeds.map(({ failures }) => failures)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const moved = feeds.filter(({ address }) => address === press.wire.feed);
    expect(moved).toMatchObject([{ movedTo: press.herald.at('/wire') }]);
    const editions = await Promise.all(
      (await store.subscriptions.all()).map(({ id }) => store.editions.latest(id, 20)),
    );
    expect(editions.map((all) => all.length).toSorted()).toEqual([14, 2].toSorted());
    expect(
      desk
        .troubles()
        .map(({ msg, reason }) => `${msg} ${reason}`)
        // On a busy machine the copy that ends does so in the middle of it; the other goes on with it.
        .filter((one) => !CUT_OFF.test(one))
        .toSorted(),
    ).toEqual(['A feed has failed for a week. damaged', 'A feed has failed for a week. too-slow']);
  }, 240_000);
});
