import type { Message, Surface, Values } from '../../../../slack-workspace/src/local/view.ts';
import { type ArticleFile, anArticleFile } from '../../../archive-builders.ts';
import { until } from '../../../until.ts';
import { aHomeBot } from '../../bots/home-bot.ts';

export const ANNA = 'U01ANNA';
export const KENJI = 'U02KENJI';
export const GENERAL = 'C01GENERAL';
export const KURILS = 'C02KURILS';
export const LOUNGE = 'C03LOUNGE';
export const PARTNERS = 'C04PARTNERS';

/** On a Monday, at two in the afternoon in Tokyo and at five in the morning in London. */
const MONDAY = Date.UTC(2027, 1, 8, 5);

/** When the bot was started and first saw its articles. */
const WEEKS_BEFORE = Date.UTC(2027, 0, 4, 5);

type About = NonNullable<Parameters<typeof aHomeBot>[0]>;
type Typed = { readonly person?: string; readonly channel?: string };

/** The whole bot on a Monday, and its digest as people type for it. */
export async function aDesk({ articles = [anArticle()], ...about }: About = {}) {
  const bot = await aHomeBot({ articles, from: WEEKS_BEFORE, ...about });
  const { slack } = bot;
  slack.clock.moveTo(MONDAY);
  const seen = ({ person = KENJI, channel = GENERAL }: Typed): Promise<readonly Message[]> =>
    slack.fromBot(channel, person);
  /** What is typed after `/digest`, by Kenji in #general, and what he alone is told. */
  const type = async (text: string, about: Typed = {}): Promise<Message> => {
    const known = new Set((await seen(about)).map(({ ts }) => ts));
    const { person = KENJI, channel = GENERAL } = about;
    await slack.say(`/digest ${text}`, { person, channel });
    return until(async () =>
      (await seen(about)).find(({ ts, isEphemeral }) => isEphemeral && !known.has(ts)),
    );
  };
  /** The window that `/digest` opens. */
  const open = async ({ person = KENJI, channel = GENERAL }: Typed = {}): Promise<Surface> => {
    for (const { id: viewId } of await bot.modals(person)) {
      await slack.post('close', { person, viewId, all: true });
    }
    await slack.say('/digest', { person, channel });
    return bot.modal(person);
  };
  const submit = (form: Surface, values: Values = {}, person = KENJI) =>
    slack.post('submit', { person, viewId: form.id, values });
  return {
    ...bot,
    type,
    open,
    submit,
    /** Sets the digest as the form has it, but for these. */
    async subscribe(values: Values = {}, about: Typed = {}): Promise<Surface> {
      const form = await open(about);
      const { person = KENJI } = about;
      const answered = await submit(form, values, person);
      if (!answered.ok) throw new Error(answered.error);
      return bot.modal(person);
    },
    /** What the bot has posted for all in a channel. */
    posts: async (channel = GENERAL): Promise<readonly Message[]> =>
      (await slack.fromBot(channel, KENJI)).filter(
        ({ isEphemeral, subtype }) => !isEphemeral && !subtype,
      ),
    subscription: (channel = GENERAL) => bot.store.subscriptions.find({ team: 'T01DESK', channel }),
  };
}

export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** There is something to tell on that Monday. */
const anArticle = (): ArticleFile =>
  anArticleFile({ paragraphs: ['Ministers of both sides met in Tokyo on 8 February 2013.'] });

/** What is put into fields of the form: text, a time, a channel, or several choices. */
export const zone = (value: string): Values => ({
  zone: { zone: { type: 'plain_text_input', value } },
});
export const topics = (value: string): Values => ({
  topics: { topics: { type: 'plain_text_input', value } },
});
export const time = (selected_time: string): Values => ({
  time: { time: { type: 'timepicker', selected_time } },
});
export const channel = (selected_conversation: string): Values => ({
  channel: { channel: { type: 'conversations_select', selected_conversation } },
});
export const weekdays = (...days: readonly string[]): Values => ({
  weekdays: {
    weekdays: { type: 'checkboxes', selected_options: days.map((value) => ({ value })) },
  },
});
