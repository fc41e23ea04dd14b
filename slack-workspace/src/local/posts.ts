import type { Values } from './view.ts';

/** Where something was pressed. */
export type Container =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'view'; readonly viewId: string }
  | { readonly kind: 'home' };

/** The bodies of the posts, by path. Each names who acts. */
export type Posts = {
  /** A message, or a command when the text begins with `/`; `@handle` and `#channel` are linked. */
  say: {
    readonly person: string;
    readonly channel: string;
    readonly threadTs?: string;
    readonly text: string;
  };
  /** Other words for a message of one's own. */
  edit: {
    readonly person: string;
    readonly channel: string;
    readonly ts: string;
    readonly text: string;
  };
  /** A file, with or without words; `content` in base64. */
  upload: {
    readonly person: string;
    readonly channel: string;
    readonly threadTs?: string;
    readonly name: string;
    readonly mimetype: string;
    readonly content: string;
    readonly text?: string;
  };
  /**
   * A button or any other element. `value` of a button is known to the server and may be left out
   * (not so for `feedback_buttons`: it tells the two apart). `selected` is what was chosen in
   * Slack's form, as `{selected_option: {…}}`, `{selected_date: '…'}`, `{value: '…'}`.
   */
  press: {
    readonly person: string;
    readonly container: Container;
    readonly blockId: string;
    readonly actionId: string;
    readonly value?: string;
    readonly selected?: Readonly<Record<string, unknown>>;
    readonly state?: Values;
  };
  submit: { readonly person: string; readonly viewId: string; readonly values: Values };
  /** The ✕ or the close button of the modal on top; `all` when the whole stack is closed. */
  close: { readonly person: string; readonly viewId: string; readonly all?: boolean };
  options: {
    readonly person: string;
    readonly container: Container;
    readonly blockId: string;
    readonly actionId: string;
    readonly query: string;
  };
  /** `channel` and `ts` for a shortcut of a message. */
  shortcut: {
    readonly person: string;
    readonly callbackId: string;
    readonly channel?: string;
    readonly ts?: string;
  };
  open: { readonly person: string; readonly what: 'home' | 'dm' };
  /** Once to add, once more to take it away. */
  react: {
    readonly person: string;
    readonly channel: string;
    readonly ts: string;
    readonly name: string;
  };
  /** A workflow of somebody comes to a step of the app. */
  step: { readonly callbackId: string; readonly inputs: Readonly<Record<string, unknown>> };
  /** Only forward. */
  clock: { readonly advanceMinutes: number } | { readonly to: string };
  redeliver: { readonly deliveryId: string };
  dismiss: { readonly person: string; readonly toast: string };
  /** Whether they look after the workspace from now on. */
  role: { readonly person: string; readonly isAdmin: boolean };
  invite: { readonly channel: string };
  kick: { readonly channel: string };
  archive: { readonly channel: string };
  unarchive: { readonly channel: string };
  /**
   * The next call of the method, or the next post to a `response_url`, is answered with this error;
   * `http_500` and the like are statuses, and with `no_answer` it is carried out in silence.
   */
  fail: { readonly method: string; readonly error: string };
};

export type Text = { readonly type: string; readonly text: string };

export type Option = {
  readonly text: Text;
  readonly value: string;
  readonly description?: Text | undefined;
};

/** An answer to a post. `error` is a sentence for the person. */
export type Answered =
  | {
      readonly ok: true;
      readonly ts?: string;
      /** Of a step: the id of this run. */
      readonly execution?: string;
      /** Of `options`: Slack's option objects, or groups of them. */
      readonly options?: readonly Option[];
      readonly optionGroups?: readonly {
        readonly label: Text;
        readonly options: readonly Option[];
      }[];
    }
  | {
      readonly ok: false;
      readonly error: string;
      /** Of a submission: a sentence by block id. */
      readonly errors?: Readonly<Record<string, string>>;
    };

/** A call the bot made of Slack's Web API, or a post to a response address (`response_url`). */
export type Call = {
  readonly at: string;
  readonly method: string;
  /** What was sent, without secrets. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly ok: boolean;
  readonly error?: string;
  /** Why blocks were refused, with their pointers. */
  readonly faults?: readonly string[];
  readonly ms: number;
};

/** One thing sent to the bot with what came of it; or calls that nothing sent has caused. */
export type TrafficEntry = {
  readonly id: string;
  readonly at: string;
  readonly kind: 'command' | 'event' | 'interaction' | 'options' | 'calls';
  /** As `/ask when was…`, `app_mention`, `block_actions share`. */
  readonly summary: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** Which attempt it is: 0 at first, 1 to 3 for redeliveries. */
  readonly retry: number;
  readonly retryReason?: string;
  /** Until the acknowledgement; absent while it is awaited. */
  readonly ackMs?: number;
  /** The HTTP status, or what went wrong instead. */
  readonly status?: number | 'timeout' | 'unreachable';
  /** What the acknowledgement held. */
  readonly answer?: unknown;
  readonly calls: readonly Call[];
};

export type Traffic = { readonly entries: readonly TrafficEntry[] };
