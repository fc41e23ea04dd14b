import { decoded } from '../decoded.ts';

/** What was typed after `/ask add`: an address as it stands, or nothing yet. */
export type Addition = { readonly address?: string };

const ADD = /^\s*(?:add|добавить|добавь|追加)(?:\s+(\S+))?\s*$/iu;

/** As Slack writes a link, with or without its label. */
const LINK = /^<([^<>|]+)(?:\|[^<>]*)?>$/;

/** A host with a dot in it, as people type an address without its beginning. */
const BARE = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/u;

/**
 * `/ask add https://…`, also in Russian and Japanese; `undefined` for what is a question. Addresses
 * that begin with `https://` may leave that out.
 */
export function readAddition(typed: string): Addition | undefined {
  const found = ADD.exec(typed.slice(0, 5000));
  if (found === null) return undefined;
  const [, word] = found;
  if (word === undefined) return {};
  const address = addressIn(word);
  return address === undefined ? undefined : { address };
}

/** An address as it is typed, or as Slack writes it; `undefined` for another word. */
export function addressIn(word: string): string | undefined {
  const text = decoded(LINK.exec(word)?.[1] ?? word);
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return text;
  return BARE.test(text) ? `https://${text}` : undefined;
}
