import { UserError } from '../../errors.ts';
import type { Article } from './dictd.ts';

/** How much is decoded between two places where the reader may pause, in bytes. */
const PORTION = 1 << 15;

/** More than any line has, in UTF-16 code units. */
const LONGEST_LINE = 1 << 14;

/** Reads EDICT, a line an entry, in the encoding it is in: EUC-JP as always, or UTF-8. */
export function* readEdict(body: Buffer): Generator<Article | undefined, void, void> {
  const decoder = new TextDecoder(isUtf8(body.subarray(0, PORTION)) ? 'utf-8' : 'euc-jp');
  let rest = '';
  for (let at = 0; at < body.length; at += PORTION) {
    yield undefined;
    const lines = (rest + decoder.decode(body.subarray(at, at + PORTION), { stream: true })).split(
      '\n',
    );
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new UserError('it has a line without an end');
    for (const line of lines) yield { words: [], text: line };
  }
  yield { words: [], text: rest };
}

/** The last character of a portion may be cut. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
