/**
 * What the page gets from `/_local/state`, as JSON: all that one person may see. `ts` and `threadTs`
 * are Slack's message ids. What the page sends stands in `posts.ts`.
 */

/** A block or an element of Block Kit, as the app sent it; the server has checked it already. */
export type Block = { readonly type: string; readonly block_id?: string } & Readonly<
  Record<string, unknown>
>;

export type Person = {
  readonly id: string;
  readonly name: string;
  /** What others type after `@`. */
  readonly handle: string;
  readonly isAdmin: boolean;
  /** From another company, by way of a shared channel. */
  readonly isExternal: boolean;
  readonly isGuest: boolean;
};

export type Bot = {
  readonly name: string;
  readonly handle: string;
  readonly botId: string;
  readonly userId: string;
  readonly hasHome: boolean;
  readonly hasMessages: boolean;
  /** Whether it is connected now; when not, what a person does ends in an error. */
  readonly isConnected: boolean;
  /** Questions that it answers; absent where it has not said. */
  readonly examples?: readonly string[];
  readonly tips?: readonly Tip[];
};

/** What else to try: a question, and what is seen by it; or a sentence alone. */
export type Tip = { readonly question?: string; readonly hint: string };

export type Command = {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
};

export type Shortcut = {
  readonly kind: 'global' | 'message';
  readonly name: string;
  readonly callbackId: string;
  readonly description: string;
};

export type Reaction = { readonly name: string; readonly people: readonly string[] };

export type Message = {
  readonly ts: string;
  /** The first message of the thread it stands in; absent outside threads. */
  readonly threadTs?: string;
  /** A thread's reply that is shown in the channel too. */
  readonly isBroadcast?: boolean;
  /** A person's id, the bot's `userId`, or `USLACKBOT` for what Slack itself says. */
  readonly author: string;
  /** mrkdwn, with `&`, `<` and `>` escaped; shown where there are no blocks. */
  readonly text: string;
  readonly isMrkdwn: boolean;
  readonly blocks?: readonly Block[];
  /** Only this person sees it. */
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
  /** Slack's own: `channel_join`, `slash_command` (what was typed) and the like. */
  readonly subtype?: string;
  readonly reactions: readonly Reaction[];
  /** What was sent with it. `size` is in bytes. */
  readonly files?: readonly { readonly name: string; readonly size: number }[];
  /** On the first message of a thread, as far as this person sees it. */
  readonly replyCount: number;
  readonly lastReplyTs?: string;
};

export type SuggestedPrompt = { readonly title: string; readonly message: string };

export type Conversation = {
  readonly id: string;
  /** Without `#`; of a direct message, the name of the bot. */
  readonly name: string;
  readonly kind: 'channel' | 'dm';
  readonly topic: string;
  readonly isPrivate: boolean;
  readonly botIsMember: boolean;
  /** Shared with another company. */
  readonly isExternal: boolean;
  readonly isArchived: boolean;
  readonly members: readonly string[];
  /** Oldest first, replies in threads among them. */
  readonly messages: readonly Message[];
  /** What the bot says it is doing; `threadTs` is absent for the conversation itself. */
  readonly statuses: readonly { readonly threadTs?: string; readonly status: string }[];
  readonly prompts?: { readonly title: string; readonly prompts: readonly SuggestedPrompt[] };
  /** Titles the bot gave to threads, by their `ts`. */
  readonly threadTitles: Readonly<Record<string, string>>;
};

/** A value of an input, in Slack's own form: `{type, value}`, `{type, selected_option}` … */
export type InputValue = { readonly type: string } & Readonly<Record<string, unknown>>;

/** By block id, then by action id. */
export type Values = Readonly<Record<string, Readonly<Record<string, InputValue>>>>;

/** A modal, or the App Home. */
export type Surface = {
  readonly id: string;
  readonly hash: string;
  readonly kind: 'modal' | 'home';
  readonly callbackId: string;
  readonly title: string;
  readonly submit?: string;
  readonly close: string;
  readonly blocks: readonly Block[];
  /** What the person has given so far, as the server knows it. */
  readonly values: Values;
  /** A sentence by block id, shown under the input. */
  readonly errors: Readonly<Record<string, string>>;
  /** A submission is under way. */
  readonly isBusy: boolean;
};

/** A sentence that is shown for a while, as where a button did not work. */
export type Toast = { readonly id: string; readonly text: string };

/** Everything one person may see. */
export type View = {
  readonly me: string;
  readonly team: { readonly id: string; readonly name: string };
  readonly people: readonly Person[];
  readonly bot: Bot;
  readonly commands: readonly Command[];
  readonly shortcuts: readonly Shortcut[];
  readonly conversations: readonly Conversation[];
  readonly home?: Surface;
  /** From the bottom of the stack to the top; the last one is shown. */
  readonly modals: readonly Surface[];
  /** ISO 8601, UTC. */
  readonly clock: string;
  readonly toasts: readonly Toast[];
};
