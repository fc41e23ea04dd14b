import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Message } from '../../../slack-workspace/src/local/view.ts';
import { REPLY_ACTIONS } from '../../../src/blocks/reply/buttons.ts';
import { createSavedPages } from '../../../src/importing/pages/saved-pages.ts';
import { someSettings } from '../../digest/builders.ts';
import { buttonsOf, textsOf } from '../../slack/bots/archive-bot.ts';
import { aWorkspace, type LocalSlack } from '../../slack/bots/local-slack.ts';
import { aStore, subscribed, withEachDatabase } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { aHome, type Home } from './a-home.ts';
import { asDocumented } from './documented.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Two hours before the first digest, in Tokyo. */
const FIRST = Date.UTC(2031, 2, 2, 21, 30);

const ANSWERED = 'When did the first talks on salmon take place?';
const GAP = 'Which orchestra recorded the symphony in Vienna?';
const WATCHED = 'Who leads the delegation of Magadan?';
const DELEGATION = 'The delegation of Magadan is led by the vice governor Anna Petrova.';

const said = async (slack: LocalSlack): Promise<readonly Message[]> => [
  ...(await slack.fromBot()),
  ...(await slack.fromBot(slack.directMessages)),
];

/** Until the bot has said so many things more. */
async function after(slack: LocalSlack, more: number, act: () => unknown) {
  const before = (await said(slack)).length;
  await act();
  await expect
    .poll(async () => (await said(slack)).length - before, { timeout: 20_000 })
    .toBe(more);
}

/** Some days of a desk: what people asked, watch and read in the morning, and pages that were kept. */
async function someDays(slack: LocalSlack, home: Home): Promise<void> {
  const store = await aStore({ database: home.database, now: slack.clock.now });
  await subscribed(store, {
    team: 'T01DESK',
    channel: slack.channel,
    settings: someSettings({ sections: ['new', 'on-this-day', 'asked-here'], onEmpty: 'say' }),
    createdBy: 'U01ANNA',
  });
  await after(slack, 1, () => slack.say(`@common-ground ${ANSWERED}`));
  await after(slack, 1, () => slack.say(GAP, { channel: slack.directMessages }));
  await after(slack, 1, () => slack.say(`/ask watch ${WATCHED}`));
  await after(slack, 1, () => slack.clock.moveTo(FIRST + 2 * HOUR));
  await after(slack, 1, () =>
    home.write({ id: 'magadan', title: 'A delegation', paragraphs: [DELEGATION] }),
  );
  await createSavedPages({ folder: join(home.folder, 'data/pages') }).keep(
    { id: 'magadan' },
    {
      address: 'https://example.org/magadan',
      contentType: 'text/html',
      savedAt: slack.clock.now(),
      paragraphs: [DELEGATION],
    },
    Buffer.from(`<p>${DELEGATION}</p>`),
  );
  mkdirSync(join(home.folder, 'knowledge/removed'));
  renameSync(join(home.articles, 'visits.md'), join(home.folder, 'knowledge/removed/visits.md'));
}

/** Everything that Slack delivered to the bot as an event, delivered again. */
async function deliverAgain(slack: LocalSlack): Promise<number> {
  const events = slack.traffic().filter(({ kind }) => kind === 'event');
  for (const { id } of events) await slack.post('redeliver', { deliveryId: id });
  return events.length;
}

withEachDatabase((kind) => {
  test('a bot on a restored backup knows all that the backup knew, and says none of it twice', async () => {
    const slack = await aWorkspace({ from: FIRST });
    const home = await aHome(kind);
    home.fill();
    const first = await home.start(slack);
    await someDays(slack, home);
    const then = await said(slack);

    // While people go on asking.
    await after(slack, 6, async () => {
      const asking = [1, 2, 3, 4, 5, 6].map((at) => slack.say(`/ask ${ANSWERED} (${at})`));
      await asDocumented('backup', { ...home, now: slack.clock.now() });
      await Promise.all(asking);
    });
    // What the backup does not know: another morning.
    await after(slack, 1, () => slack.clock.moveTo(FIRST + DAY + 2 * HOUR));
    await first.stop();
    await home.burn();

    const other = await aHome(kind);
    cpSync(join(home.folder, 'backup'), join(other.folder, 'backup'), { recursive: true });
    slack.clock.moveTo(FIRST + DAY + 3 * HOUR);
    const report = await asDocumented('restore', { ...other, now: slack.clock.now() });
    expect(report).toMatch(/^Taken to be done: \d questions? in hand, 0 planned editions, /);
    expect(readFileSync(join(other.folder, 'knowledge/removed/visits.md'), 'utf8')).toContain(
      'Visits without visas',
    );
    const pages = createSavedPages({ folder: join(other.folder, 'data/pages') });
    const page = await pages.find({ id: 'magadan' }, DELEGATION);
    expect(page?.address).toBe('https://example.org/magadan');

    const before = await said(slack);
    await other.start(slack);
    expect(await deliverAgain(slack)).toBeGreaterThan(1);
    // The next morning is the first thing that it says: nothing before that came a second time.
    await after(slack, 1, () => slack.clock.moveTo(FIRST + 2 * DAY + 2 * HOUR));
    const [news, ...more] = (await said(slack)).filter(
      ({ ts }) => !before.some((one) => one.ts === ts),
    );
    expect(more).toEqual([]);
    expect(news?.text).toMatch(/^Digest, 5 March 2031/);

    const store = await aStore({ database: other.database, now: slack.clock.now });
    const [subscription] = await store.subscriptions.all();
    const editions = await store.editions.latest(subscription?.id ?? '', 9);
    expect(editions.map(({ localDate, state }) => `${localDate} ${state}`)).toEqual([
      '2031-03-05 sent',
      '2031-03-03 sent',
    ]);

    const answered = then.find(({ text }) => text?.includes('2 November 2013'));
    if (answered === undefined) throw new Error('It was not answered.');
    const window = await pressed(slack, answered);
    expect(window).toContain('2 November 2013');
    expect(await watchesOf(slack)).toContain(WATCHED);
    expect(await homeOf(slack)).toContain('Which orchestra recorded the symphony in Vienna');
  }, 120_000);
});

/** What the button with the context of a quote opens. */
async function pressed(slack: LocalSlack, message: Message): Promise<string> {
  expect(buttonsOf(message)).toContain('Context');
  await slack.press(message, REPLY_ACTIONS.context);
  return textsOf(await until(async () => (await slack.windows()).at(-1)));
}

async function watchesOf(slack: LocalSlack): Promise<string> {
  await after(slack, 1, () => slack.say('/ask watches'));
  return textsOf((await slack.fromBot()).at(-1) ?? {});
}

async function homeOf(slack: LocalSlack): Promise<string> {
  await slack.post('open', { person: 'U01ANNA', what: 'home' });
  const call = await slack.nextCall('views.publish');
  return JSON.stringify(call.request);
}
