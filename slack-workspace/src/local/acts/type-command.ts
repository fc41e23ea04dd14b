import { ApiFault } from '../../api-fault.ts';
import { answerInPlace } from '../../deliver/answer-place.ts';
import { type Acknowledgement, isAccepted } from '../../deliver/bot-connection.ts';
import { commandPayload } from '../../deliver/payloads.ts';
import { WorkspaceError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import { addMessage, sayAsSlack } from '../../state/conversations.ts';
import { escapeTyped } from '../../state/escape.ts';
import { isFields } from '../../state/fill-ids.ts';
import { mrkdwnOf, type Names, runsOf } from '../../state/typed-text.ts';
import type { StoredConversation } from '../../state/world.ts';
import type { Answered, Posts } from '../posts.ts';
import { codeOf, SENTENCES } from './sentences.ts';
import { personOf } from './who.ts';

/** A slash command. Resolves once it has been acknowledged and what came back is shown. */
export async function typeCommand(
  parts: Parts,
  { person, threadTs, text: line }: Posts['say'],
  conversation: StoredConversation,
  names: Names,
): Promise<Answered> {
  const [, name = '', typed = ''] = /^(\S+)\s*(.*)$/su.exec(line.trim()) ?? [];
  const known = parts.manifest.features.slash_commands.find(({ command }) => command === name);
  const isOutsider = personOf(parts, person).otherTeam !== undefined;
  if (known === undefined || isOutsider) throw new WorkspaceError(SENTENCES.unknownCommand(name));
  if (threadTs !== undefined) throw new WorkspaceError(SENTENCES.notThreaded(name));
  const text = textOf(typed, known.should_escape, names);
  const payload = commandPayload(parts, person, conversation, name, text);
  const acknowledgement = await parts.deliveries.send(
    'command',
    `${name} ${typed}`.trim(),
    'slash_commands',
    payload,
  );
  const fault = show(parts, acknowledgement, conversation, person, line);
  if (fault !== undefined) {
    sayAsSlack(parts.world, conversation, person, SENTENCES.commandFailed(name, fault));
  }
  return { ok: true };
}

/** Only with `should_escape` do people, channels and links become references; signs always do. */
function textOf(typed: string, shouldEscape: boolean, names: Names): string {
  if (!shouldEscape) return escapeTyped(typed);
  const handles = new Map([...names.people].map(([handle, id]) => [id, handle]));
  return mrkdwnOf(runsOf(typed, names), names).replaceAll(
    /<@(\w+)>/g,
    (_, id: string) => `<@${id}|${handles.get(id) ?? ''}>`,
  );
}

/** Shows the answer; returns Slack's code where there is none that can be shown. */
function show(
  parts: Parts,
  acknowledgement: Acknowledgement,
  conversation: StoredConversation,
  person: string,
  line: string,
): string | undefined {
  if (!isAccepted(acknowledgement)) return codeOf(acknowledgement);
  const { answer } = acknowledgement;
  if (answer === undefined) return undefined;
  if (isFields(answer) && answer.response_type === 'in_channel') {
    addMessage(parts.world, conversation, { author: person, text: line, subtype: 'slash_command' });
  }
  // `{response_type: 'in_channel'}` alone only shows what was typed.
  if (isFields(answer) && answer.text === undefined && answer.blocks === undefined)
    return undefined;
  try {
    answerInPlace(parts, { person, channel: conversation.id }, answer);
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    return 'invalid_command_response';
  }
}
