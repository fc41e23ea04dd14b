const PART_OF_WORD = /[\p{L}\p{N}\p{M}\p{Script=Han}]/u;

/** Signs that end a word: `C++`, `C#`. */
const SIGNS = /^(?:\+\+|#)/;

/**
 * Where the last word between `from` and `limit` ends: what follows it is space and signs, but for those
 * that are part of it.
 */
export function wordEnd(text: string, from: number, limit: number): number {
  let end = limit;
  while (
    end > from &&
    !PART_OF_WORD.test(text[end - 1] as string) &&
    !isLowSurrogate(text, end - 1)
  ) {
    end--;
  }
  const signs = SIGNS.exec(text.slice(end, limit))?.[0] ?? '';
  return signs === '++' || end - from === 1 ? end + signs.length : end;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
