import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textHash } from '../../../src/knowledge/article/content-hash.ts';
import { anArticleFile } from '../../archive-builders.ts';
import { someSettings } from '../../digest/builders.ts';
import { subscribed } from '../../store/databases.ts';
import { until } from '../../until.ts';
import {
  ANNA,
  aTwoArchiveBot,
  GENERAL,
  HARBOUR,
  SECRET,
  TEAM,
  type TwoArchives,
  URCHINS,
} from './two-archives.ts';
import {
  aPress,
  aResponseAddress,
  aSubmission,
  type Button,
  buttonsIn,
  formsIn,
  leftSince,
} from './ways-out.ts';

/** Pressed before the archive is taken, these would leave nothing to press afterwards. */
const LATER: ReadonlySet<string> = new Set([
  'article_remove',
  'chosen_end',
  'digest_off',
  'feeds_end',
  'home_dismiss_gap',
  'reply_share',
  'reply_take_back',
  'watch_end',
]);

/** How deep windows over windows are opened. */
const DEPTH = 3;

/** The harbour answers it only once it was taken. */
const TIDE = 'When was the tide gauge at Shana moved?';

const COMMANDS = [
  URCHINS,
  `${URCHINS} Please.`,
  'sources',
  'changes',
  'feeds',
  'watches',
  `watch ${URCHINS}`,
  `watch ${TIDE}`,
  TIDE,
  'add',
  'help',
  'thanks',
];

/** The buttons that the archive is shown by or can be changed by. */
const SHOWN = [
  ...['article_correct', 'article_read', 'article_remove'],
  ...['chosen_choose', 'chosen_edit', 'chosen_end', 'chosen_pick'],
  ...['feeds_end', 'feeds_left_out', 'feeds_open', 'home_add_article', 'home_ask'],
  ...['reply_back', 'reply_cite', 'reply_context', 'reply_more', 'reply_share', 'reply_why'],
  ...['watch_end', 'watch_here', 'watch_me', 'watch_pause', 'watch_resume'],
];

/** Others that so small an archive does not show. */
function othersBy(buttons: readonly Button[], watch: string): readonly Button[] {
  const reading = buttons.find(({ actionId }) => actionId === 'article_correct')?.view ?? {};
  return [
    { actionId: 'article_next', value: '', view: reading },
    { actionId: 'article_read', value: 'en /harbour/boats' },
    { actionId: 'changes_newest', value: '0 en' },
    { actionId: 'chosen_all', value: 'en', view: { type: 'home' } },
    { actionId: 'feeds_newer', value: '0', view: { type: 'modal', private_metadata: 'en' } },
    { actionId: 'sources_newer', value: '0 en' },
    { actionId: 'watch_why', value: `${watch} abc en` },
  ];
}

const PASSAGE = '/harbour/boats#2';
const QUOTE = 'boats from Nemuro brought home 4 tonnes of sea urchins';
const TEXT = `${SECRET}: ${QUOTE} in 2011.`;

/** All that is kept of the harbour: a change, a feed and what it left out, a chosen answer, a digest. */
async function kept({ store, write, remembered }: TwoArchives): Promise<string> {
  await remembered();
  write('harbour', { ...HARBOUR, content: HARBOUR.content.replace('3 tonnes', '33 tonnes') });
  await until(async () => (await store.changes.latest(1, 0))[0]);
  const address = 'https://feeds.invalid/harbour';
  const about = { address, kind: 'feed', archive: 'harbour', language: 'en' } as const;
  await store.feeds.add({ ...about, title: `${SECRET} feed`, team: TEAM, addedBy: ANNA });
  const passage = { passage: PASSAGE, quote: QUOTE };
  const choice = { team: TEAM, question: 'Who has the urchins?', hash: textHash(TEXT), by: ANNA };
  await store.chosen.choose({ ...choice, ...passage });
  const settings = someSettings();
  await subscribed(store, { team: TEAM, channel: GENERAL, settings, createdBy: ANNA });
  const { watch } = await store.watches
    .make({
      ...{ team: TEAM, audience: 'channel', owner: GENERAL, setBy: ANNA, language: 'en' },
      question: 'What did boats from Nemuro bring home?',
    })
    .then((made) => ('watch' in made ? made : { watch: undefined }));
  const id = watch?.id ?? '';
  await store.findings.add(id, [{ mark: 'abc', ...passage, sure: 90 }], 'digest');
  return id;
}

type Responses = Awaited<ReturnType<typeof aResponseAddress>>;

/** Asks for everything there is, in the channel, directly and in the Home. */
async function askForAll({ slack }: TwoArchives, commands: readonly string[]): Promise<void> {
  for (const text of commands) await slack.say(`/ask ${text}`);
  for (const text of ['status', 'preview', 'now']) await slack.say(`/digest ${text}`);
  await slack.say(`<@U09GROUND> ${URCHINS}`);
  await slack.say(`<@U09GROUND> ${TIDE}`);
  await slack.post('open', { person: ANNA, what: 'home' });
  await slack.post('open', { person: ANNA, what: 'dm' });
  const about = { person: ANNA, callbackId: 'find_sources', channel: slack.channel };
  await slack.post('shortcut', { ...about, ts: slack.said.ts });
}

async function press(bot: TwoArchives, { address }: Responses, button: Button): Promise<string> {
  const response = await bot.interact(aPress(button, GENERAL, address));
  return response.text();
}

/** Shows everything while the harbour is there, window over window; what was on it. */
async function everythingShown(bot: TwoArchives, responses: Responses) {
  const watch = await kept(bot);
  await askForAll(bot, COMMANDS);
  await bot.slack.say(URCHINS, { channel: bot.slack.directMessages });
  const pressed = new Set<string>();
  for (let depth = 0; depth < DEPTH; depth++) {
    await bot.idle();
    const news = [...buttonsIn(sentBy(bot, responses))].filter(([key]) => !pressed.has(key));
    for (const [key, button] of news) {
      pressed.add(key);
      if (!LATER.has(button.actionId)) await press(bot, responses, button);
    }
  }
  await bot.idle();
  const sent = sentBy(bot, responses);
  return {
    buttons: [...buttonsIn(sent).values()],
    forms: [...formsIn(sent).values()],
    sent,
    watch,
  };
}

/** All that the bot has sent so far, as it was sent. */
const sentBy = ({ slack }: TwoArchives, { said }: Responses): unknown => [
  slack.calls().map(({ request }) => request),
  slack.traffic().map(({ answer }) => answer),
  said.map((body) => JSON.parse(body)),
];

/** Window and Home are those of the workspace, which a channel may have less than. */
const inChannel = ({ view }: Button): boolean => view === undefined;

test.each([
  ['workspace', undefined],
  ['channel', GENERAL],
] as const)(
  'what a %s has lost leaves the bot by no way, whatever was open before',
  async (place, channel) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 500, maxLength: 500 }), async (order) => {
        const bot = await aTwoArchiveBot();
        const responses = await aResponseAddress();
        const { buttons, forms, sent, watch } = await everythingShown(bot, responses);
        // What is looked for was there, and in many ways.
        expect(JSON.stringify(sent).split(SECRET).length).toBeGreaterThan(100);
        const actions = new Set(buttons.map(({ actionId }) => actionId));
        expect([...actions]).toEqual(expect.arrayContaining(SHOWN));
        await bot.give(['museum'], channel);
        const from = { calls: bot.slack.calls().length, entries: bot.slack.traffic().length };
        const alreadySaid = responses.said.length;
        const answers: string[] = [];
        const acts = [
          ...[...buttons, ...othersBy(buttons, watch)]
            .filter((one) => place === 'workspace' || inChannel(one))
            .map((one) => async () => {
              answers.push(await press(bot, responses, one));
            }),
          ...forms
            .filter(({ callback_id: id }) => place === 'workspace' && id !== 'archives_form')
            .map((one) => async () => {
              answers.push(await (await bot.interact(aSubmission(one))).text());
            }),
        ];
        const shuffled = acts
          .map((act, at) => ({ act, rank: order[at % order.length] ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank);
        // In a channel, too, what is followed is shown in a window: it is that of the workspace.
        const commands = COMMANDS.filter((one) => place === 'workspace' || one !== 'feeds');
        await askForAll(bot, commands);
        for (const { act } of shuffled) await act();
        // What answers the watched question and the gap comes into the archive that was taken.
        bot.write(
          'harbour',
          anArticleFile({
            id: 'tide',
            title: `${SECRET} tide`,
            paragraphs: [`${SECRET}: the tide gauge at Shana was moved in 1934.`],
          }),
        );
        await until(async () => (await bot.store.articles.seen()).length === 3 || undefined);
        await askForAll(bot, commands);
        await bot.bot.stop();
        const left = [
          leftSince(bot, from, place),
          ...answers,
          ...responses.said.slice(alreadySaid),
        ].join('\n');
        const at = left.toLowerCase().indexOf(SECRET.toLowerCase());
        expect(left.slice(Math.max(0, at - 600), at < 0 ? 0 : at + 300)).toBe('');
      }),
      { numRuns: 1, endOnFailure: true },
    );
  },
  240_000,
);
