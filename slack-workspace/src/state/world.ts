import type { Begin, BeginPerson } from '../begin.ts';
import type { Clock } from '../clock.ts';
import type { Block, SuggestedPrompt, Toast, Values } from '../local/view.ts';
import { type Changes, createChanges } from './changes.ts';
import type { StoredFile } from './files.ts';
import { createMessageIds } from './message-ids.ts';

/** Slack's own voice, which says what did not work. */
export const SLACKBOT = 'USLACKBOT';

export type Metadata = { readonly event_type: string; readonly event_payload: object };

/** A message as it is kept: fields that may change are not readonly. */
export type StoredMessage = {
  readonly ts: string;
  readonly threadTs?: string;
  readonly isBroadcast?: boolean;
  readonly author: string;
  readonly subtype?: string;
  readonly ephemeralFor?: string;
  isMrkdwn: boolean;
  text: string;
  blocks?: readonly Block[] | undefined;
  metadata?: Metadata | undefined;
  /** Ids of what was sent with it. */
  readonly files?: readonly string[];
  editedTs?: string;
  readonly reactions: Map<string, Set<string>>;
};

export type StoredConversation = {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** Of a direct message with the bot, who the other one is. */
  readonly person?: string;
  readonly isPrivate: boolean;
  readonly isExternal: boolean;
  isArchived: boolean;
  readonly members: Set<string>;
  messages: StoredMessage[];
  /** By thread; the empty key is the conversation itself. */
  readonly statuses: Map<string, string>;
  prompts?: { readonly title: string; readonly prompts: readonly SuggestedPrompt[] };
  readonly threadTitles: Map<string, string>;
};

/** A run of a step that the app has been told of. */
export type StoredStep = {
  readonly callbackId: string;
  /** Opens what the bot's own opens, until the step has ended. */
  readonly token: string;
  isRunning: boolean;
};

/** A modal or a Home as it is kept; `view` is what the app sent, with ids filled in. */
export type StoredView = {
  readonly id: string;
  readonly person: string;
  readonly kind: 'modal' | 'home';
  readonly rootId: string;
  readonly previousId?: string;
  hash: string;
  view: Readonly<Record<string, unknown>> & { readonly blocks: readonly Block[] };
  values: Values;
  errors: Readonly<Record<string, string>>;
  isBusy: boolean;
};

export type World = Changes & {
  readonly begin: Begin;
  readonly clock: Clock;
  readonly nextTs: () => string;
  /** A new id with this beginning, as `V` for views. */
  readonly nextId: (prefix: string) => string;
  readonly people: Map<string, BeginPerson>;
  readonly conversations: ReadonlyMap<string, StoredConversation>;
  readonly homes: Map<string, StoredView>;
  /** Stacks by person, bottom first. */
  readonly modals: Map<string, readonly StoredView[]>;
  readonly toasts: Map<string, readonly Toast[]>;
  readonly files: Map<string, StoredFile>;
  /** By Slack's id for a run. */
  readonly steps: Map<string, StoredStep>;
  /** The address of the server that keeps them. */
  filesAt: () => string;
};

/** All that the workspace holds, as `begin` describes it. */
export function createWorld(begin: Begin, clock: Clock, firstId = 0): World {
  const nextTs = createMessageIds(clock.now);
  let ids = firstId;
  const conversations = [...channelsOf(begin, nextTs), ...directMessagesOf(begin)];
  return {
    ...createChanges(),
    begin,
    clock,
    nextTs,
    nextId(prefix) {
      ids += 1;
      return `${prefix}${String(ids).padStart(8, '0')}`;
    },
    people: new Map(begin.people.map((person) => [person.id, person])),
    conversations: new Map(conversations.map((one) => [one.id, one])),
    homes: new Map(),
    modals: new Map(),
    toasts: new Map(),
    files: new Map(),
    steps: new Map(),
    filesAt: () => '',
  };
}

function channelsOf(begin: Begin, nextTs: () => string): readonly StoredConversation[] {
  return begin.channels.map((channel) => ({
    id: channel.id,
    name: channel.name,
    topic: channel.topic,
    isPrivate: channel.isPrivate ?? false,
    isExternal: channel.isExternal ?? false,
    isArchived: false,
    members: new Set([...channel.members, ...(channel.withBot ? [begin.bot.userId] : [])]),
    messages: channel.said.map(({ by, text }) => ({
      ts: nextTs(),
      author: by,
      text,
      isMrkdwn: true,
      reactions: new Map(),
    })),
    statuses: new Map(),
    threadTitles: new Map(),
  }));
}

/** People of other companies have no direct messages with the bot. */
function directMessagesOf(begin: Begin): readonly StoredConversation[] {
  return begin.people
    .filter((person) => person.otherTeam === undefined)
    .map((person) => ({
      id: `D${person.id.slice(1)}`,
      name: person.handle,
      topic: '',
      person: person.id,
      isPrivate: true,
      isExternal: false,
      isArchived: false,
      members: new Set([person.id, begin.bot.userId]),
      messages: [],
      statuses: new Map(),
      threadTitles: new Map(),
    }));
}
