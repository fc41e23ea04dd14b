import { describe, expect, test } from 'vitest';
import { createDigestCourier } from '../../../src/slack/digest/courier.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';
import { aLog } from '../bots/running-bot.ts';
import { aBotOfSeveral, aKey, aMovedClock, someWorkspaces } from '../bots/several-bot.ts';

const TEAM = 'T01TEAM';
const ANNA = 'U01ANNA';

const QUOTE = 'The first meeting was on 2 November 2013.';

/** The bot of a team with a watched question. */
async function aWatchingBot() {
  const clock = aMovedClock();
  const slack = await someWorkspaces({ clock });
  const article = anArticle({ paragraphs: [QUOTE] });
  const [passage] = article.passages;
  if (passage === undefined) throw new Error('The article has no passage.');
  const { ask } = anArchive([article]);
  const key = aKey();
  const options = { isOutsideAllowed: true, ask, passage: () => ({ article, passage }) };
  const bot = await aBotOfSeveral({
    slack,
    oauth: { encryptionKeys: [key] },
    options,
  });
  for (const team of [TEAM, 'T02TEAM']) await bot.install(team);
  const { watches, findings } = bot.store;
  const made = await watches.make({
    team: TEAM,
    audience: 'person',
    owner: ANNA,
    setBy: ANNA,
    language: 'en',
    question: 'When was the first meeting?',
  });
  if (made.kind !== 'made') throw new Error('The question is not watched.');
  const { id } = made.watch;
  const finding = { mark: 'first', passage: passage.id, quote: QUOTE, sure: 90 };
  return {
    ...bot,
    clock,
    /** Another copy, with a key of its own besides: what it has encrypted anew this one cannot read. */
    copy: () =>
      aBotOfSeveral({
        slack,
        store: bot.store,
        oauth: { encryptionKeys: [aKey(), key] },
        options,
      }),
    /** What was found is told by whichever copy looks next; each looks when it starts. */
    find: () => findings.add(id, [finding], 'untold'),
    isWatched: async () => (await watches.find(TEAM, id)) !== undefined,
    said: (msg: string) => bot.lines.some((line) => line.msg === msg),
  };
}

type Watching = Awaited<ReturnType<typeof aWatchingBot>>;

const TOLD = 'Something new for a watched question was told.';
const UNTOLD = 'Something new for a watched question could not be told.';

type Bot = Pick<Awaited<ReturnType<typeof aBotOfSeveral>>, 'teams' | 'slack'>;

/** What comes of an edition for a channel of the team. */
function post({ teams, slack }: Bot) {
  const courier = createDigestCourier({
    teams,
    apiUrl: slack.apiUrl,
    log: aLog().log,
    isOutsideAllowed: true,
  });
  const to = { team: TEAM, channel: 'C01GENERAL', createdBy: ANNA };
  return courier.post(to, 'edition-1', { text: 'Digest, 24 November 2026', blocks: [] });
}

const UNREACHED = { kind: 'unreached', reason: 'ECONNREFUSED' };

describe('a copy that has not got the key of a team', () => {
  test('has sent nothing for it: its editions are tried again, its watches stay, and another copy tells', async () => {
    const bot = await aWatchingBot();
    const other = await bot.copy();
    bot.clock.pass(60_000);
    expect(await post(bot)).toEqual(UNREACHED);
    expect(await post(other)).toMatchObject({ kind: 'posted' });
    await bot.find();
    await bot.bot.askGapsAgain();
    expect(bot.said(UNTOLD)).toBe(true);
    expect(await bot.isWatched()).toBe(true);
    await other.bot.askGapsAgain();
    expect(other.lines.some(({ msg }) => msg === TOLD)).toBe(true);
  });
});
describe('a watch', () => {
  test.each([
    ['the app is not installed any more', (bot: Watching) => bot.store.installations.remove(TEAM)],
    [
      'Slack has taken the token back',
      (bot: Watching) => bot.slack.endTokens({ kind: 'workspace', id: TEAM }),
    ],
  ])('stays while %s, and is told once it is installed anew', async (_, take) => {
    const bot = await aWatchingBot();
    await take(bot);
    bot.clock.pass(60_000);
    await bot.find();
    await bot.bot.askGapsAgain();
    expect(bot.said(UNTOLD)).toBe(true);
    expect(await bot.isWatched()).toBe(true);
    await bot.install(TEAM);
    await bot.bot.askGapsAgain();
    expect(bot.said(TOLD)).toBe(true);
    expect(await bot.isWatched()).toBe(true);
  });
});

describe('a token that ended in the night', () => {
  /** The bot of a team that was idle for a night. */
  async function anIdleBot() {
    const clock = aMovedClock();
    const slack = await someWorkspaces({ clock, isRenewed: true });
    const bot = await aBotOfSeveral({ slack });
    await bot.install(TEAM);
    clock.pass(13 * 60 * 60 * 1000);
    const { store } = bot;
    const copy = (clientSecret = slack.app.clientSecret) =>
      aBotOfSeveral({ slack, store, oauth: { clientSecret } });
    return { ...bot, clock, copy };
  }

  test('is not sent by a copy that cannot renew it: the edition is tried again, and posted with the next', async () => {
    const bot = await anIdleBot();
    const other = await bot.copy('of an app that is none');
    expect(await post(other)).toEqual(UNREACHED);
    // Nor while it waits to try that again.
    expect(await post(other)).toEqual(UNREACHED);
    expect(other.teams.several.faults()).toEqual([
      `${TEAM}: its token cannot be renewed (bad_client_secret)`,
    ]);
    expect(await post(bot)).toMatchObject({ kind: 'posted' });
    bot.clock.pass(61_000);
    expect(await post(other)).toMatchObject({ kind: 'posted' });
  });

  test('is not sent while a copy that was killed holds it', async () => {
    const bot = await anIdleBot();
    const { installations } = bot.store;
    const body = (await installations.get(TEAM)) ?? new Uint8Array();
    expect(await installations.hold(TEAM, body, 30_000)).toBe(true);
    expect(await post(bot)).toEqual(UNREACHED);
    bot.clock.pass(31_000);
    expect(await post(bot)).toMatchObject({ kind: 'posted' });
  });

  test('and can never be renewed is sent: Slack has the word', async () => {
    const bot = await anIdleBot();
    const { installations } = bot.store;
    const before = (await installations.get(TEAM)) ?? new Uint8Array();
    expect(await post(bot)).toMatchObject({ kind: 'posted' });
    // The next token was lost with a copy that was killed.
    await installations.put(TEAM, before);
    expect(await post(await bot.copy())).toEqual({ kind: 'refused', reason: 'token_expired' });
  });
});
