import { until } from '../../until.ts';
import { eventFields, FORM, JSON_ } from '../bots/running-bot.ts';
import {
  aBotOfSeveral,
  aMovedClock,
  type SeveralAbout,
  someWorkspaces,
} from '../bots/several-bot.ts';

export const HOUR_MS = 60 * 60 * 1000;
export const ORGANISATION = 'E01BIG';
export const [ONE, TWO] = ['T01TEAM', 'T02TEAM'] as const;

let sent = 0;

/** The bot before two workspaces whose tokens end after twelve hours, and copies of it. */
export async function aRenewedBot(oauth: SeveralAbout['oauth'] = {}) {
  const clock = aMovedClock();
  const organisations = { [ORGANISATION]: [ONE, TWO] };
  const slack = await someWorkspaces({ clock, isRenewed: true, organisations });
  const bot = await aBotOfSeveral({ slack, oauth });
  const { store } = bot;
  const copy = (about = oauth) => aBotOfSeveral({ slack, store, oauth: about });
  const shift = () => Math.round((clock.now() - Date.now()) / 1000);
  const asked = async (team: string): Promise<number> =>
    (await store.questions.askedBy({ team, person: 'U01ANNA' }, 0)).length;
  return {
    ...bot,
    clock,
    copy,
    /** How many questions are kept of each of the two. */
    kept: async () => [await asked(ONE), await asked(TWO)],
    installed: async () => (await store.installations.all()).map(({ id }) => id),
    async ask(team: string, about: Readonly<Record<string, string>> = {}): Promise<void> {
      const body = new URLSearchParams({
        command: '/ask',
        text: 'When was the first 2+2 meeting?',
        trigger_id: `${++sent}.1.1`,
        user_id: 'U01ANNA',
        team_id: team,
        channel_id: 'C01GENERAL',
        response_url: `${slack.apiUrl}none`,
        ...about,
      }).toString();
      await bot.send({ body, type: FORM, shift: shift() });
      await until(async () => ((await asked(team)) > 0 ? true : undefined));
    },
    /** Tells a copy of an event about the team itself, as Slack does; the status it answers with. */
    async tell({ send }: Pick<typeof bot, 'send'>, team: string, event: object, about = {}) {
      const body = JSON.stringify({
        ...eventFields(event, `Ev${++sent}`),
        team_id: team,
        authorizations: [],
        event_time: Math.floor(clock.now() / 1000),
        ...about,
      });
      return (await send({ body, type: JSON_, shift: shift() })).status;
    },
  };
}

/** Two workspaces that have installed the bot and asked something, and have been idle for a night. */
export async function anIdleBot(oauth: SeveralAbout['oauth'] = {}) {
  const bot = await aRenewedBot(oauth);
  for (const team of [ONE, TWO]) {
    await bot.install(team);
    await bot.ask(team);
  }
  bot.clock.pass(13 * HOUR_MS);
  return bot;
}
