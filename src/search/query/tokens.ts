import { fold } from '../../text/fold.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { eachToken, termOf } from '../../text/terms.ts';
import type { Token } from './query-expansion.ts';

/** The words of a text. Capitals that say nothing, in a text all in capitals or at its beginning, make no name of a word. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const isAllCapitals = !/\p{Ll}/u.test(text);
  eachToken(text, (start, end) => {
    const raw = text.slice(start, end);
    const surface = fold(raw);
    const isFirst = tokens.length === 0 && !/^\p{Lu}{2}/u.test(raw);
    const isPlain = isStopWord(surface) && (isFirst || (isAllCapitals && !/^USA?$/.test(raw)));
    tokens.push({ term: isPlain ? '' : termOf(raw, surface), surface, start, raw });
  });
  return tokens;
}
