import { setTimeout as sleep } from 'node:timers/promises';
import type { Surface } from '../../../../slack-workspace/src/local/view.ts';
import { startPages } from '../../../importing/fetch/page-server.ts';
import { aHomeBot } from '../../bots/home-bot.ts';

/** Reading a page takes its time on a busy machine. */
const PATIENCE_MS = 20_000;

async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (const end = Date.now() + PATIENCE_MS; ; await sleep(20)) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not happen within 20 seconds: ${look}`);
  }
}

export const ANNA = 'U01ANNA';
export const KENJI = 'U02KENJI';
/** A guest. */
export const DMITRI = 'U04DMITRI';

/** A page as newspapers make them, and what it says of itself. */
export const PAGE = `<!doctype html><html lang="en"><head><title>Ferry to Korsakov returns | The Harbour Post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Ferry to Korsakov returns","datePublished":"2019-08-02",
"author":{"@type":"Person","name":"Irina Volkova"},"publisher":{"@type":"Organization","name":"The Harbour Post"}}</script>
<script>document.title = 'A script was run';</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry to Korsakov returns</h1>
<p>The ferry between Wakkanai and Korsakov sailed again on 1 August 2019 after a pause of nine months, with forty passengers on board.</p>
<p>Captain Hiroshi Tanabe said that the crossing had taken five and a half hours, and that the sea had been calm all the way to Sakhalin.</p>
<p>The harbour office expects three sailings a week until the end of September, when the season of storms begins in the strait.</p>
</article><footer>All rights reserved.</footer></body></html>`;

export const SAID = {
  title: 'Ferry to Korsakov returns',
  author: 'Irina Volkova',
  published: '2019-08-02',
  publisher: 'The Harbour Post',
  language: 'en',
} as const;

/** The whole bot, with a page on this machine that it may fetch. */
export async function aDesk({
  page = PAGE,
  type = 'text/html; charset=utf-8',
  settings = {},
  withoutScopes = [],
  admins,
}: {
  readonly page?: string | Buffer;
  readonly type?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly withoutScopes?: readonly string[];
  readonly admins?: string;
} = {}) {
  let served = page;
  const pages = await startPages((request, response) => {
    if (request.url === '/none') response.statusCode = 404;
    response.setHeader('content-type', type).end(served);
  });
  const bot = await aHomeBot({
    withoutScopes,
    ...(admins === undefined ? {} : { admins }),
    settings: { IMPORT_ALLOW_HOSTS: `127.0.0.1:${pages.port}`, ...settings },
  });
  const { slack } = bot;
  return {
    ...bot,
    pages,
    address: pages.at('/ferry.html'),
    /** What stands on the page from now on. */
    serve: (next: string) => {
      served = next;
    },
    ask: (text: string, person = ANNA) => slack.say(`/ask ${text}`, { person }),
    form: (person = ANNA) => windowWith(bot, person, 'import_form'),
    /** What the window on top says, once it says something that fits. */
    says: (pattern: RegExp, person = ANNA) =>
      until(async () => {
        const top = (await bot.modals(person)).at(-1);
        return top !== undefined && pattern.test(textsOf(top)) ? top : undefined;
      }),
    /** Sends the form on top as it stands, but for some fields that are typed anew. */
    async submit(changed: Readonly<Record<string, string>> = {}, person = ANNA, ticked = '') {
      const form = await windowWith(bot, person, 'import_form');
      return slack.post('submit', {
        person,
        viewId: form.id,
        values: valuesOf(form, changed, ticked),
      });
    },
    /** What Slack sends of a form, for whoever makes one up. */
    sent: (form: Surface, person = ANNA) => ({
      type: 'view_submission',
      api_app_id: 'A09GROUND',
      team: { id: 'T01DESK' },
      user: { id: person, team_id: 'T01DESK' },
      view: {
        id: form.id,
        callback_id: form.callbackId,
        private_metadata: slack.sentView(form.callbackId).private_metadata,
        state: { values: valuesOf(form) },
      },
    }),
    /** What the bot has said last. */
    said: (channel: string) => until(async () => (await slack.fromBot(channel)).at(-1)),
    /** The window that was opened over another, as it was sent. */
    pushed: () =>
      until(async () => {
        const call = slack.calls('views.push').at(-1);
        return call === undefined ? undefined : JSON.stringify(call.request);
      }),
    privately: (channel = slack.channel, person = ANNA) => slack.fromBot(channel, person),
  };
}

const windowWith = (
  bot: { readonly modals: (person: string) => Promise<readonly Surface[]> },
  person: string,
  callbackId: string,
): Promise<Surface> =>
  until(async () => (await bot.modals(person)).findLast((one) => one.callbackId === callbackId));

/** All that can be read in a window. */
export const textsOf = ({ blocks }: Pick<Surface, 'blocks'>): string =>
  [...JSON.stringify(blocks).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)]
    .map(([, text = '""']) => String(JSON.parse(text)))
    .join('\n');

type Element = {
  readonly type: string;
  readonly action_id: string;
  readonly initial_value?: string;
  readonly initial_option?: object;
  readonly options?: readonly object[];
};

/** What a form would send if some of its fields were typed anew. */
export const valuesOf = (
  form: Surface,
  changed: Readonly<Record<string, string>> = {},
  ticked = '',
) =>
  Object.fromEntries(
    form.blocks
      .filter(({ type }) => type === 'input')
      .map(({ block_id: id = '', element }) => {
        const { type, action_id: action, ...about } = element as Element;
        const value =
          type === 'plain_text_input'
            ? { type, value: changed[id] ?? about.initial_value ?? null }
            : type === 'checkboxes'
              ? { type, selected_options: id === ticked ? (about.options ?? []) : [] }
              : { type, selected_option: about.initial_option ?? null };
        return [id, { [action]: value }];
      }),
  );

/** What stands in the fields of a form at first. */
export const fieldsOf = (form: Surface): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(valuesOf(form)).map(([id, one]) => {
      const [value] = Object.values(one) as {
        value?: string;
        selected_option?: { value: string };
      }[];
      return [id, value?.value ?? value?.selected_option?.value ?? ''];
    }),
  );
