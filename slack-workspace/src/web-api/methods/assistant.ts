import { z } from 'zod';
import { ApiFault, faultOfBlocks } from '../../api-fault.ts';
import { faultsIn } from '../../block-rules/faults.ts';
import type { Parts } from '../../parts.ts';
import { findMessage } from '../../state/conversations.ts';
import type { StoredConversation } from '../../state/world.ts';
import type { Arguments } from '../arguments.ts';
import { anyScope, type Fields, type Methods } from '../method.ts';
import { joinedBy, messageIn } from '../places.ts';

/** Unless a reply clears it first. https://docs.slack.dev/reference/methods/assistant.threads.setStatus */
const STATUS_LIFE_MS = 2 * 60 * 1000;

const prompts = z
  .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
  .min(1)
  .max(4);

/** https://docs.slack.dev/ai */
export const assistant: Methods = {
  'assistant.threads.setStatus': {
    tier: 4,
    scopes: anyScope('chat:write', 'assistant:write'),
    run: setStatus,
  },
  'assistant.threads.setSuggestedPrompts': {
    tier: 4,
    scopes: anyScope('assistant:write'),
    run: setPrompts,
  },
  'assistant.threads.setTitle': { tier: 4, scopes: anyScope('assistant:write'), run: setTitle },
};

const channelOf = (args: Arguments, parts: Parts): StoredConversation =>
  joinedBy({ channel: args.channel_id }, parts);

function setStatus(args: Arguments, parts: Parts): Fields {
  const { world } = parts;
  const conversation = channelOf(args, parts);
  const thread = String(args.thread_ts ?? '');
  if (thread !== '' && findMessage(conversation, thread) === undefined) {
    throw new ApiFault('thread_not_found');
  }
  const status = String(args.status ?? '');
  if (status === '') conversation.statuses.delete(thread);
  else {
    conversation.statuses.set(thread, status);
    world.clock.at(world.clock.now() + STATUS_LIFE_MS, () => {
      if (conversation.statuses.get(thread) !== status) return;
      conversation.statuses.delete(thread);
      world.changed();
    });
  }
  world.changed();
  return {};
}

function setPrompts(args: Arguments, parts: Parts): Fields {
  const conversation = channelOf(args, parts);
  const faults = faultsIn(prompts, args.prompts, '/prompts');
  if (faults.length > 0) throw faultOfBlocks('invalid_arguments', faults);
  conversation.prompts = { title: String(args.title ?? ''), prompts: prompts.parse(args.prompts) };
  parts.world.changed();
  return {};
}

function setTitle(args: Arguments, parts: Parts): Fields {
  const conversation = channelOf(args, parts);
  const { ts } = messageIn(args, conversation, 'thread_ts');
  conversation.threadTitles.set(ts, String(args.title ?? ''));
  parts.world.changed();
  return {};
}
