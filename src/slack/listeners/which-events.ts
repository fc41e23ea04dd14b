import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { SeenEvents } from '../seen-events.ts';

type EventMiddleware = Middleware<SlackEventMiddlewareArgs<'app_mention' | 'message'>>;

/** Subtypes that people make: a message with a file, a thread reply that is also sent outside. */
const PEOPLES_SUBTYPES: ReadonlySet<unknown> = new Set([
  undefined,
  'file_share',
  'thread_broadcast',
]);

/** Messages that people wrote: none of a bot, none that tells of another's edit or deletion. */
export const fromPeople: EventMiddleware = async ({ event, next }) => {
  const botId = 'bot_id' in event ? event.bot_id : undefined;
  const subtype = 'subtype' in event ? event.subtype : undefined;
  if (botId === undefined && PEOPLES_SUBTYPES.has(subtype)) await next();
};

/** The event `message` comes for channels too, where somebody has added it to the manifest. */
export const inDirectMessages: EventMiddleware = async ({ event, next }) => {
  if ('channel_type' in event && event.channel_type === 'im') await next();
};

/**
 * Each message once: Slack delivers again what it thinks was lost, and sends an edited mention as
 * another event about the same message.
 */
export const onlyNew =
  (seen: SeenEvents): EventMiddleware =>
  async ({ body, event, next }) => {
    const keys = [`event ${body.event_id}`, `message ${body.team_id} ${event.channel} ${event.ts}`];
    if (seen.isNew(keys)) await next();
  };
