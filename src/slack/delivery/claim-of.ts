import { randomUUID } from 'node:crypto';
import { IMPORT_FORM } from '../../blocks/importing/form.ts';
import { escapeMrkdwn } from '../../blocks/kit/escape.ts';
import { ADD_ARTICLE_FORM } from '../../blocks/windows/add-article.ts';
import { ASK_FORM } from '../../blocks/windows/ask.ts';
import type { Asked, NewClaim } from '../../store/records/claims.ts';
import { readAddition } from '../../typed/added-address.ts';
import { isFromOutside } from './visit.ts';
import { wordsOf } from './words-of.ts';

/** Subtypes that people make: with a file, a reply that is also sent outside its thread, `/me`. */
const PEOPLES_SUBTYPES: ReadonlySet<unknown> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
]);

/** The `callback_id` of the shortcut in the menu of a message. */
export const FIND_SOURCES = 'find_sources';

/** Speaks for those who set a reminder, and puts no questions of its own. */
const SLACKBOT = 'USLACKBOT';

/** A question is at most this long; of a longer message its beginning is looked for. */
const LONGEST_MESSAGE = 900;

type Fields = Readonly<Record<string, unknown>>;

/** What a delivery asks of us. */
export type Claimable = NewClaim & { readonly asked?: Asked };

/**
 * What is claimed before a delivery is worked on; `undefined` for one that asks nothing of us: the
 * bot's own messages, those of other bots, edits, deletions, joins, talk in channels.
 */
export function claimOf(body: Fields): Claimable | undefined {
  if (body.type === 'event_callback') return claimOfEvent(body);
  if (typeof body.command === 'string') {
    // Asks nothing, and a window is its only answer: one that comes twice does no harm.
    return isAddition(body) ? undefined : claimOfCommand(body);
  }
  if (body.type === 'message_action') return claimOfMessage(body);
  return body.type === 'view_submission' ? claimOfForm(body) : undefined;
}

function claimOfEvent(body: Fields): Claimable | undefined {
  const event = fieldsOf(body.event);
  const entry = entryOf(event);
  if (entry === undefined || !isOfPerson(event, body)) return undefined;
  const [team, channel, ts] = [textOf(body.team_id), textOf(event.channel), textOf(event.ts)];
  const { text, hasFiles } = wordsOf(event);
  return {
    delivery: `event ${textOf(body.event_id)}`,
    message: `${team} ${channel} ${ts}`,
    asked: {
      entry,
      team,
      channel,
      asker: textOf(event.user),
      text: withoutOwn(text, body),
      ts,
      ...(hasFiles ? { hasFiles } : {}),
      ...(isText(event.thread_ts) ? { threadTs: event.thread_ts } : {}),
      ...(isFromOutside(body, event) ? { isFromOutside: true } : {}),
    },
  };
}

const isAddition = ({ command, text }: Fields): boolean =>
  command === '/ask' && readAddition(textOf(text)) !== undefined;

const deliveryOf = ({ trigger_id: trigger }: Fields): string =>
  `trigger ${isText(trigger) ? trigger : randomUUID()}`;

const teamOf = (body: Fields): string => textOf(fieldsOf(body.team).id);

/** A message whose sources are to be found, whoever wrote it. */
function claimOfMessage(body: Fields): Claimable | undefined {
  if (body.callback_id !== FIND_SOURCES) return undefined;
  const message = fieldsOf(body.message);
  const { text, hasFiles } = wordsOf(message);
  return {
    delivery: deliveryOf(body),
    asked: {
      entry: 'shortcut',
      team: teamOf(body),
      channel: textOf(fieldsOf(body.channel).id),
      asker: textOf(fieldsOf(body.user).id),
      text: beginningOf(text),
      ...(hasFiles ? { hasFiles } : {}),
      ...(isText(message.thread_ts) ? { threadTs: message.thread_ts } : {}),
    },
  };
}

/** The window to ask in. What is typed there is not escaped as elsewhere. */
function claimOfForm(body: Fields): Claimable | undefined {
  const { callback_id: form, state } = fieldsOf(body.view);
  if (form === ADD_ARTICLE_FORM || form === IMPORT_FORM) return { delivery: deliveryOf(body) };
  if (form !== ASK_FORM) return undefined;
  const { question } = fieldsOf(fieldsOf(fieldsOf(state).values).question);
  return {
    delivery: deliveryOf(body),
    asked: {
      entry: 'form',
      team: teamOf(body),
      channel: '',
      asker: textOf(fieldsOf(body.user).id),
      text: escapeMrkdwn(textOf(fieldsOf(question).value)),
    },
  };
}

/** Slack gives every command a `trigger_id` of its own; without one it cannot come twice either. */
function claimOfCommand(body: Fields): Claimable {
  return {
    delivery: deliveryOf(body),
    asked: {
      entry: 'command',
      team: textOf(body.team_id),
      channel: textOf(body.channel_id),
      asker: textOf(body.user_id),
      text: textOf(body.text),
    },
  };
}

/** The event `message` comes for channels too, where somebody has added it to the manifest. */
function entryOf(event: Fields): 'mention' | 'direct-message' | undefined {
  if (event.type === 'app_mention') return 'mention';
  return event.type === 'message' && event.channel_type === 'im' ? 'direct-message' : undefined;
}

function isOfPerson(event: Fields, body: Fields): boolean {
  return (
    isText(event.user) &&
    event.user !== SLACKBOT &&
    !ownIds(body).includes(event.user) &&
    event.bot_id === undefined &&
    PEOPLES_SUBTYPES.has(event.subtype)
  );
}

/** The bot itself, as Slack names it in an event. */
const ownIds = ({ authorizations }: Fields): readonly string[] =>
  (Array.isArray(authorizations) ? authorizations : []).flatMap((one) => {
    const { is_bot: isBot, user_id: user } = fieldsOf(one);
    return isBot === true && isText(user) ? [user] : [];
  });

/** What was said to the bot, without its name: it is spoken to, not spoken of. */
function withoutOwn(text: string, body: Fields): string {
  const ids = ownIds(body).filter((id) => /^\w+$/.test(id));
  if (ids.length === 0) return text;
  const mention = `<@(?:${ids.join('|')})(?:\\|[^<>]*)?>(?:さん|さま|様|くん|君|ちゃん)?`;
  return text.replace(new RegExp(mention, 'gu'), ' ').trim();
}

/** The first words of a long message, and no half of a link. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_MESSAGE) return text;
  return text.slice(0, LONGEST_MESSAGE).replace(/<[^<>]*$/u, '');
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
