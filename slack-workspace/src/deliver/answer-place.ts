import { ApiFault } from '../api-fault.ts';
import type { Parts } from '../parts.ts';
import { addMessage, removeMessage } from '../state/conversations.ts';
import { isFields } from '../state/fill-ids.ts';
import { slackMessage } from '../state/slack-message.ts';
import type { StoredConversation, StoredMessage } from '../state/world.ts';
import { contentOf } from '../web-api/message-content.ts';
import type { ResponsePlace } from './response-urls.ts';
import { tellOfChange, tellOfDeletion, tellOfMessage } from './tell-bot.ts';

/**
 * Does what a post to a response address, or the answer to a command, asks for. Throws an `ApiFault`
 * where Slack would refuse it. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function answerInPlace(parts: Parts, place: ResponsePlace, given: unknown): void {
  const body = typeof given === 'string' ? { text: given } : given;
  if (!isFields(body)) throw new ApiFault('invalid_payload');
  const conversation = parts.world.conversations.get(place.channel);
  if (conversation === undefined) throw new ApiFault('channel_not_found');
  const original = originalOf(place, conversation);
  if (isTrue(body.delete_original)) {
    remove(parts, conversation, original);
    return;
  }
  const content = contentOf(parts.world, body);
  if (isTrue(body.replace_original)) {
    if (original === undefined) throw new ApiFault('message_not_found');
    const before = slackMessage(parts.world, conversation, original);
    Object.assign(original, { ...content, blocks: content.blocks, editedTs: parts.world.nextTs() });
    parts.world.changed();
    if (original.ephemeralFor === undefined) tellOfChange(parts, conversation, original, before);
    return;
  }
  const threadTs = typeof body.thread_ts === 'string' ? body.thread_ts : place.threadTs;
  const isPublic = body.response_type === 'in_channel';
  const message = addMessage(parts.world, conversation, {
    author: parts.world.begin.bot.userId,
    ...content,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(isPublic ? {} : { ephemeralFor: place.person }),
  });
  if (isPublic) tellOfMessage(parts, conversation, message);
}

const isTrue = (value: unknown): boolean => value === true || value === 'true';

/** The message that was acted on: everybody's, or one that this person alone sees. */
const originalOf = (
  { messageTs, person }: ResponsePlace,
  { messages }: StoredConversation,
): StoredMessage | undefined =>
  messages.find(
    ({ ts, ephemeralFor }) =>
      ts === messageTs && (ephemeralFor === undefined || ephemeralFor === person),
  );

function remove(
  parts: Parts,
  conversation: StoredConversation,
  original: StoredMessage | undefined,
): void {
  if (original === undefined) throw new ApiFault('message_not_found');
  const before = slackMessage(parts.world, conversation, original);
  removeMessage(parts.world, conversation, original);
  if (original.ephemeralFor === undefined) tellOfDeletion(parts, conversation, before);
}
