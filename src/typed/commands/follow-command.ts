import { addressIn } from './added-address.ts';

/** What was typed after `/ask` about what is followed. */
export type FollowCommand =
  /** `/ask follow ADDRESS`, or without one yet. */
  | { readonly kind: 'follow'; readonly address?: string }
  /** `/ask feeds`. */
  | { readonly kind: 'list' };

const FOLLOW =
  /^\s*(?:follow|подписаться|подпишись|следить|следи|フォロー|購読)(?:\s+(?:(?:за|на)\s+)?(\S+))?\s*$/iu;
const LIST = /^\s*(?:feeds|ленты|フィード)\s*$/iu;

/** `/ask follow https://…` and `/ask feeds`, also in Russian and Japanese; `undefined` for what is a question. */
export function readFollowCommand(typed: string): FollowCommand | undefined {
  const text = typed.slice(0, 5000);
  if (LIST.test(text)) return { kind: 'list' };
  const found = FOLLOW.exec(text);
  if (found === null) return undefined;
  const [, word] = found;
  // In Russian one watches a question by the same word.
  if (word === undefined) return /след/iu.test(text) ? undefined : { kind: 'follow' };
  const address = addressIn(word);
  return address === undefined ? undefined : { kind: 'follow', address };
}
