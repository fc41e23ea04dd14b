/**
 * How people of one language greet, thank, sign and chat. Parts of regular expressions, one
 * alternative a line; in all of them a space stands for any.
 */
export type Courtesies = {
  /** Before a question. */
  readonly before: readonly string[];
  /** After it. */
  readonly after: readonly string[];
  /** Above a name at the end of a message. */
  readonly signOff: readonly string[];
  /** Said alone: a message of nothing else asks nothing. */
  readonly chat: readonly string[];
  /** Said alone: asks what the bot is for. */
  readonly help: readonly string[];
};
