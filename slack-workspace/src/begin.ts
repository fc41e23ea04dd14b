/** The workspace as it stands when it starts: who there is, where they talk, what was said. */

export type BeginPerson = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly timeZone: string;
  /** As Slack writes it, such as `ja-JP`. */
  readonly locale: string;
  readonly isAdmin?: boolean;
  /** In one channel, or in several that were chosen for them. */
  readonly isGuest?: boolean;
  /** The team of another company, for a person who is here by way of a shared channel. */
  readonly otherTeam?: string;
};

type BeginChannel = {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly members: readonly string[];
  readonly withBot: boolean;
  readonly isPrivate?: boolean;
  readonly isExternal?: boolean;
  readonly said: readonly { readonly by: string; readonly text: string }[];
};

export type Begin = {
  readonly team: { readonly id: string; readonly name: string; readonly domain: string };
  readonly people: readonly BeginPerson[];
  readonly channels: readonly BeginChannel[];
  /** Who is in which user group. */
  readonly groups?: readonly { readonly id: string; readonly members: readonly string[] }[];
  readonly bot: { readonly userId: string; readonly botId: string; readonly appId: string };
};

const ANNA = 'U01ANNA';
const KENJI = 'U02KENJI';
const MARTA = 'U03MARTA';
const DMITRI = 'U04DMITRI';

/** Four people, one of them a guest, and four channels: one without the bot, one shared with another company. */
export const BEGIN: Begin = {
  team: { id: 'T01DESK', name: 'Eurasia Desk', domain: 'eurasia-desk' },
  groups: [{ id: 'S01EDITORS', members: [KENJI] }],
  bot: { userId: 'U09GROUND', botId: 'B09GROUND', appId: 'A09GROUND' },
  people: [
    {
      id: ANNA,
      name: 'Anna Sokolova',
      handle: 'anna',
      timeZone: 'Europe/London',
      locale: 'en-GB',
      isAdmin: true,
    },
    {
      id: KENJI,
      name: 'Kenji Mori',
      handle: 'kenji',
      timeZone: 'Asia/Tokyo',
      locale: 'ja-JP',
    },
    {
      id: MARTA,
      name: 'Marta Weiss',
      handle: 'marta',
      timeZone: 'Europe/Berlin',
      locale: 'de-DE',
      otherTeam: 'T02WEISS',
    },
    {
      id: DMITRI,
      name: 'Dmitri Orlov',
      handle: 'dmitri',
      timeZone: 'Europe/Moscow',
      locale: 'ru-RU',
      isGuest: true,
    },
  ],
  channels: [
    {
      id: 'C01GENERAL',
      name: 'general',
      topic: 'For everybody at the desk',
      members: [ANNA, KENJI, DMITRI],
      withBot: true,
      said: [{ by: ANNA, text: 'Morning! The archive bot is in this channel now.' }],
    },
    {
      id: 'C02KURILS',
      name: 'kurils',
      topic: 'The islands, the treaty, the talks',
      members: [ANNA, KENJI],
      withBot: true,
      said: [
        { by: KENJI, text: 'I am writing about the 2+2 meetings. When did they begin?' },
        { by: ANNA, text: 'Ask the bot, it knows the archive.' },
      ],
    },
    {
      id: 'C03LOUNGE',
      name: 'lounge',
      topic: 'Nothing to do with work; the bot has not been invited',
      members: [ANNA, KENJI],
      withBot: false,
      said: [{ by: KENJI, text: 'Who is coming to lunch?' }],
    },
    {
      id: 'C04PARTNERS',
      name: 'weiss-partners',
      topic: 'Shared with Weiss & Co.',
      members: [ANNA, KENJI, MARTA],
      withBot: true,
      isExternal: true,
      said: [{ by: MARTA, text: 'Hello from Berlin.' }],
    },
  ],
};
