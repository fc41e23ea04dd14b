/** What is sent to the bot, as Socket Mode names its sorts. */
export type Envelope = {
  readonly type: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Readonly<Record<string, unknown>>;
  /** 0 at first, then 1 to 3. */
  readonly retry: number;
  readonly retryReason?: RetryReason;
};

/** https://docs.slack.dev/apis/events-api/#error_handling */
export type RetryReason = 'http_timeout' | 'connection_failed' | 'http_error';

/** What came back within Slack's three seconds, or that nothing did. */
export type Acknowledgement = {
  /** The HTTP status; of a socket, 200. */
  readonly status: number | 'timeout' | 'unreachable';
  /** Parsed where it is JSON, the text where it is not; nothing where the body is empty. */
  readonly answer?: unknown;
  readonly ms: number;
  /** The bot asked not to be sent this again. */
  readonly isFinal: boolean;
};

/** A way to the bot. */
export type BotConnection = {
  readonly isOpen: () => boolean;
  readonly send: (envelope: Envelope) => Promise<Acknowledgement>;
};

/** Slack waits no longer. https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response */
export const ACK_LIMIT_MS = 3000;

export const isAccepted = ({ status }: Acknowledgement): boolean =>
  typeof status === 'number' && status >= 200 && status < 300;
