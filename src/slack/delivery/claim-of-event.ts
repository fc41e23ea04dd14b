import type { Asked, NewClaim } from '../../store/records/claims.ts';
import { type Fields, fieldsOf, isText, listOf, textOf } from './fields.ts';
import { isFromOutside, teamOfBody } from './visit.ts';
import { wordsMark } from './words-mark.ts';
import { filesOf, wordsOf } from './words-of.ts';
import { claimOfStep } from './workflow/claim-of-step.ts';

/** Subtypes that people make: with a file, a reply that is also sent outside its thread, `/me`. */
const PEOPLES_SUBTYPES: ReadonlySet<unknown> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
  'me_message',
]);

/** Speaks for those who set a reminder, and puts no questions of its own. */
const SLACKBOT = 'USLACKBOT';

/** A reply is mended when its message is edited within so many seconds: later it has been read. */
const MENDED_S = 10 * 60;

/** Claims are forgotten after twice that, and with them whether an edited message had a reply. */
const OLDEST_EDITED_S = 24 * 60 * 60;

/** What a delivery asks of us. */
export type Claimable = NewClaim & {
  readonly asked?: Asked;
  /** What it is where the message is claimed already: an edit of it. */
  readonly edit?: NewClaim & { readonly asked: Asked };
};

/** A mention or a direct message, an edit of one, or a step of a workflow; `undefined` for all else. */
export function claimOfEvent(body: Fields): Claimable | undefined {
  const sent = fieldsOf(body.event);
  if (sent.type === 'function_executed') return claimOfStep(body);
  const isChange = sent.subtype === 'message_changed';
  const event = isChange ? changedMessage(sent) : sent;
  const entry = event === undefined ? undefined : entryOf(event);
  if (event === undefined || entry === undefined || !isOfPerson(event, body)) return undefined;
  const [team, channel, ts] = [teamOfBody(body).team, textOf(event.channel), textOf(event.ts)];
  const editedTs = textOf(fieldsOf(event.edited).ts);
  const age = editedTs === '' ? 0 : Number(editedTs) - Number(ts);
  // Slack's times of edits are whole seconds.
  const isMended = editedTs !== '' && age > -1 && age <= MENDED_S;
  if (age > OLDEST_EDITED_S || (isChange && !isMended)) return undefined;
  const files = filesOf(event);
  const asked: Asked = {
    entry,
    team,
    channel,
    asker: textOf(event.user),
    text: withoutOwn(wordsOf(event), body),
    ts,
    ...(files.length === 0 ? {} : { files }),
    ...(isText(event.thread_ts) ? { threadTs: event.thread_ts } : {}),
    ...(isFromOutside(body, event) ? { isFromOutside: true } : {}),
    ...(editedTs === '' ? {} : { editedTs }),
  };
  const delivery = `event ${textOf(body.event_id)}`;
  const message = messageKey(asked);
  const edit = {
    delivery,
    message: `${message} edited ${editedTs} ${wordsMark(asked.text)}`,
    asked: { ...asked, isEdit: true },
  };
  return { delivery, message, asked, ...(isMended ? { edit } : {}) };
}

/** The `message` of a claim: the same in every event about it. */
export const messageKey = ({ team, channel, ts = '' }: Asked): string => `${team} ${channel} ${ts}`;

/**
 * The message as it reads now, where somebody has changed its words: Slack tells of previews and the
 * like in the same way.
 */
function changedMessage(event: Fields): Fields | undefined {
  const [after, before] = [fieldsOf(event.message), fieldsOf(event.previous_message)];
  // In channels an edit comes as a mention too.
  if (event.channel_type !== 'im' || wordsOf(after) === wordsOf(before)) return undefined;
  return { ...after, type: 'message', channel: event.channel, channel_type: 'im' };
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
  listOf(authorizations).flatMap(({ is_bot: isBot, user_id: user }) =>
    isBot === true && isText(user) ? [user] : [],
  );

/** What was said to the bot, without its name: it is spoken to, not spoken of. */
function withoutOwn(text: string, body: Fields): string {
  const ids = ownIds(body).filter((id) => /^\w+$/.test(id));
  if (ids.length === 0) return text;
  const mention = `<@(?:${ids.join('|')})(?:\\|[^<>]*)?>(?:さん|さま|様|くん|君|ちゃん)?`;
  return text.replace(new RegExp(mention, 'gu'), ' ').trim();
}
