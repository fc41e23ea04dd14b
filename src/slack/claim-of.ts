import { randomUUID } from 'node:crypto';
import type { Asked, NewClaim } from '../store/claims.ts';

/** Subtypes that people make: a message with a file, a thread reply that is also sent outside. */
const PEOPLES_SUBTYPES: ReadonlySet<unknown> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
]);

type Fields = Readonly<Record<string, unknown>>;

/** What a delivery asks of us. */
export type Claimable = NewClaim & { readonly asked?: Asked };

/**
 * What is claimed before a delivery is worked on; `undefined` for one that asks nothing of us: the
 * bot's own messages, those of other bots, edits, deletions, joins, talk in channels.
 */
export function claimOf(body: Fields): Claimable | undefined {
  if (body.type === 'event_callback') return claimOfEvent(body);
  if (typeof body.command === 'string') return claimOfCommand(body);
  return isText(body.trigger_id) ? { delivery: `trigger ${body.trigger_id}` } : undefined;
}

function claimOfEvent(body: Fields): Claimable | undefined {
  const event = fieldsOf(body.event);
  const entry = entryOf(event);
  if (entry === undefined || !isOfPerson(event, body)) return undefined;
  const [team, channel, ts] = [textOf(body.team_id), textOf(event.channel), textOf(event.ts)];
  return {
    delivery: `event ${textOf(body.event_id)}`,
    message: `${team} ${channel} ${ts}`,
    asked: {
      entry,
      team,
      channel,
      asker: textOf(event.user),
      text: textOf(event.text),
      ts,
      ...(isText(event.thread_ts) ? { threadTs: event.thread_ts } : {}),
    },
  };
}

/** Slack gives every command a `trigger_id` of its own; without one it cannot come twice either. */
function claimOfCommand(body: Fields): Claimable {
  return {
    delivery: `trigger ${isText(body.trigger_id) ? body.trigger_id : randomUUID()}`,
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
  const authorizations = Array.isArray(body.authorizations) ? body.authorizations : [];
  const isOwn = authorizations.some((one) => {
    const { is_bot: isBot, user_id: user } = fieldsOf(one);
    return isBot === true && user === event.user;
  });
  return (
    !isOwn &&
    isText(event.user) &&
    event.bot_id === undefined &&
    PEOPLES_SUBTYPES.has(event.subtype)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};
