import { channelOf } from '../../deliver/payloads.ts';
import { WorkspaceError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import { mergeValues } from '../../state/initial-values.ts';
import { slackMessage } from '../../state/slack-message.ts';
import { findView, slackView } from '../../state/views.ts';
import type { StoredView } from '../../state/world.ts';
import type { Container } from '../posts.ts';
import type { Block, Values } from '../view.ts';
import { SENTENCES } from './sentences.ts';
import { openTo } from './who.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where something was pressed: its blocks, and how payloads tell of it. */
export type Place = {
  readonly blocks: readonly Block[];
  readonly fields: Fields;
  readonly viewId?: string;
  /** For messages alone; a view has no response address. */
  readonly responsePlace?: {
    readonly channel: string;
    readonly messageTs: string;
    readonly threadTs?: string;
  };
};

/** Throws a `WorkspaceError` where it is not there any more. */
export function placeOf(parts: Parts, person: string, container: Container, state?: Values): Place {
  if (container.kind === 'message') return messagePlace(parts, person, container, state);
  const { world } = parts;
  const view =
    container.kind === 'home' ? world.homes.get(person) : modalOf(parts, person, container.viewId);
  if (view === undefined) throw new WorkspaceError(SENTENCES.noView);
  view.values = mergeValues(view.values, state);
  return {
    blocks: view.view.blocks,
    ...(view.kind === 'modal' ? { viewId: view.id } : {}),
    fields: {
      container: { type: 'view', view_id: view.id },
      view: slackView(world, view),
    },
  };
}

/** A modal that this person has open. */
export function modalOf({ world }: Parts, person: string, viewId: string): StoredView {
  const view = findView(world, viewId);
  if (view?.person !== person || view.kind !== 'modal') throw new WorkspaceError(SENTENCES.noView);
  return view;
}

function messagePlace(
  parts: Parts,
  person: string,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  state: Values = {},
): Place {
  const conversation = openTo(parts, person, channel);
  const message = conversation.messages.find(
    (one) => one.ts === ts && (one.ephemeralFor ?? person) === person,
  );
  if (message === undefined) throw new WorkspaceError(SENTENCES.noMessage);
  const { threadTs } = message;
  const isEphemeral = message.ephemeralFor !== undefined;
  return {
    blocks: message.blocks ?? [],
    responsePlace: { channel, messageTs: ts, ...(threadTs === undefined ? {} : { threadTs }) },
    fields: {
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: isEphemeral,
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      },
      channel: channelOf(conversation),
      // Slack keeps no ephemeral messages, so it cannot send them back.
      ...(isEphemeral ? {} : { message: slackMessage(parts.world, conversation, message) }),
      state: { values: state },
    },
  };
}
