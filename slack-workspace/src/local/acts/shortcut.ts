import { isAccepted } from '../../deliver/bot-connection.ts';
import { channelOf, interaction } from '../../deliver/payloads.ts';
import { WorkspaceError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import { findMessage } from '../../state/conversations.ts';
import { slackMessage } from '../../state/slack-message.ts';
import type { Answered, Posts } from '../posts.ts';
import { checkInteractive } from './press.ts';
import { codeOf, SENTENCES } from './sentences.ts';
import { openTo, personOf } from './who.ts';

/** A shortcut from the menu of a message, or from anywhere. */
export async function runShortcut(parts: Parts, post: Posts['shortcut']): Promise<Answered> {
  checkInteractive(parts);
  const { person, callbackId } = post;
  const known = parts.manifest.features.shortcuts.find((one) => one.callback_id === callbackId);
  if (known === undefined || personOf(parts, person).otherTeam !== undefined) {
    throw new WorkspaceError(SENTENCES.noElement);
  }
  const type = known.type === 'message' ? 'message_action' : 'shortcut';
  const payload = {
    ...interaction(parts, type, person),
    callback_id: callbackId,
    trigger_id: parts.triggers.give({ person }),
    action_ts: parts.world.nextTs(),
    ...(known.type === 'message' ? messageFields(parts, post) : {}),
  };
  const acknowledgement = await parts.deliveries.send(
    'interaction',
    `${type} ${callbackId}`,
    'interactive',
    payload,
  );
  if (isAccepted(acknowledgement)) return { ok: true };
  return { ok: false, error: SENTENCES.trouble(codeOf(acknowledgement)) };
}

function messageFields(parts: Parts, { person, channel = '', ts }: Posts['shortcut']) {
  const conversation = openTo(parts, person, channel);
  const message = findMessage(conversation, ts);
  if (message === undefined) throw new WorkspaceError(SENTENCES.noMessage);
  return {
    channel: channelOf(conversation),
    message_ts: message.ts,
    message: slackMessage(parts.world, conversation, message),
    response_url: parts.responseUrls.give({ person, channel, messageTs: message.ts }),
  };
}
