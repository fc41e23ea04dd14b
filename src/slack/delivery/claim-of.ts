import { randomUUID } from 'node:crypto';
import { CORRECT_ARTICLE_FORM } from '../../blocks/articles/correct.ts';
import { FEED_FORM } from '../../blocks/following/feed.ts';
import { FOLLOW_FORM } from '../../blocks/following/find.ts';
import { IMPORT_FORM } from '../../blocks/importing/form.ts';
import { escapeMrkdwn } from '../../blocks/kit/escape.ts';
import { ADD_ARTICLE_FORM } from '../../blocks/windows/add-article.ts';
import { ASK_FORM } from '../../blocks/windows/ask.ts';
import { readAddition } from '../../typed/commands/added-address.ts';
import { readFollowCommand } from '../../typed/commands/follow-command.ts';
import { readWatchWords } from '../../typed/commands/watch-words.ts';
import { type Claimable, claimOfEvent } from './claim-of-event.ts';
import { type Fields, fieldsOf, isText, textOf } from './fields.ts';
import { teamOfBody } from './visit.ts';
import { filesOf, wordsOf } from './words-of.ts';

/** The `callback_id` of the shortcut in the menu of a message. */
export const FIND_SOURCES = 'find_sources';

/** A question is at most this long; of a longer message its beginning is looked for. */
const LONGEST_MESSAGE = 900;

/**
 * What is claimed before a delivery is worked on; `undefined` for one that asks nothing of us: the
 * bot's own messages, those of other bots, deletions, joins, talk in channels.
 */
export function claimOf(body: Fields): Claimable | undefined {
  if (body.type === 'event_callback') return claimOfEvent(body);
  if (typeof body.command === 'string') {
    // One that asks nothing does no harm where it comes twice.
    return asksNothing(body) ? undefined : claimOfCommand(body);
  }
  if (body.type === 'message_action') return claimOfMessage(body);
  return body.type === 'view_submission' ? claimOfForm(body) : undefined;
}

/** To change what the archive holds, or to watch a question: a window or a list is its only answer. */
const asksNothing = ({ command, text }: Fields): boolean => {
  const typed = textOf(text);
  return (
    command === '/ask' &&
    (readAddition(typed) ?? readFollowCommand(typed) ?? readWatchWords(typed)) !== undefined
  );
};

const deliveryOf = ({ trigger_id: trigger }: Fields): string =>
  `trigger ${isText(trigger) ? trigger : randomUUID()}`;

const teamOf = (body: Fields): string => teamOfBody(body).team;

/** A message whose sources are to be found, whoever wrote it. */
function claimOfMessage(body: Fields): Claimable | undefined {
  if (body.callback_id !== FIND_SOURCES) return undefined;
  const message = fieldsOf(body.message);
  const files = filesOf(message);
  return {
    delivery: deliveryOf(body),
    asked: {
      entry: 'shortcut',
      team: teamOf(body),
      channel: textOf(fieldsOf(body.channel).id),
      asker: textOf(fieldsOf(body.user).id),
      text: beginningOf(wordsOf(message)),
      ...(files.length === 0 ? {} : { files }),
      ...(isText(message.thread_ts) ? { threadTs: message.thread_ts } : {}),
    },
  };
}

/** Windows that change the archive and ask nothing. */
const EDITING_FORMS: ReadonlySet<string> = new Set([
  ADD_ARTICLE_FORM,
  CORRECT_ARTICLE_FORM,
  IMPORT_FORM,
  FOLLOW_FORM,
  FEED_FORM,
]);

/** The window to ask in. What is typed there is not escaped as elsewhere. */
function claimOfForm(body: Fields): Claimable | undefined {
  const { callback_id: form, state } = fieldsOf(body.view);
  if (isText(form) && EDITING_FORMS.has(form)) return { delivery: deliveryOf(body) };
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
      team: teamOf(body),
      channel: textOf(body.channel_id),
      asker: textOf(body.user_id),
      text: textOf(body.text),
    },
  };
}

/** The first words of a long message, and no half of a link. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST_MESSAGE) return text;
  return text.slice(0, LONGEST_MESSAGE).replace(/<[^<>]*$/u, '');
}
