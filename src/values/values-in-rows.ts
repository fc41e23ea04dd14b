import type { TokenRows } from '../text/terms.ts';
import { ROLE, valuesIn } from './find-values.ts';

/** Signs that may stand between the tokens of one value. */
const WIDEST_GAP = 3;

/** What may belong to a value stands so near to its tokens. */
const BEFORE = 24;
const AFTER = 8;

/**
 * Calls `put` with the key of every number and time that tokens of `text` write in another way than by
 * plain figures, the first of those tokens and how many they are. Only rows of tokens that may be one
 * are looked at: `roleAt` says which.
 */
export function eachValue(
  text: string,
  { ranges, count }: Pick<TokenRows, 'ranges' | 'count'>,
  roleAt: (token: number) => number,
  put: (key: string, token: number, count: number) => void,
): void {
  for (let token = 0; token < count; token++) {
    if (roleAt(token) < ROLE.figures) continue;
    const first = token;
    let figures = 0;
    let values = 0;
    for (; token < count; token++) {
      const role = roleAt(token);
      if (role === ROLE.none) break;
      if (token > first && gapBefore(token, ranges) > WIDEST_GAP) break;
      if (role === ROLE.value) values++;
      else if (role === ROLE.figures) figures++;
    }
    const isPlain = values === 0 && figures === 1 && token - first === 1;
    if (!isPlain) putValues(text, ranges, first, token, put);
    token--;
  }
}

const gapBefore = (token: number, ranges: Uint32Array): number =>
  (ranges[2 * token] as number) - (ranges[2 * token - 1] as number);

function putValues(
  text: string,
  ranges: Uint32Array,
  first: number,
  last: number,
  put: (key: string, token: number, count: number) => void,
): void {
  const from = ranges[2 * first] as number;
  const to = ranges[2 * last - 1] as number;
  const cut = Math.max(0, from - BEFORE);
  for (const { start, end, key, wider } of valuesIn(text.slice(cut, to + AFTER))) {
    let token = first;
    while (token < last && (ranges[2 * token + 1] as number) <= start + cut) token++;
    let next = token;
    while (next < last && (ranges[2 * next] as number) < end + cut) next++;
    if (next === token || start + cut < from) continue;
    // A year that stands there in figures is found by them.
    const isToken = (word: string): boolean =>
      rangesOf(ranges, token, next).some(
        ([a, b]) => b - a === word.length && text.startsWith(word, a),
      );
    for (const one of [key, ...wider]) if (!isToken(one)) put(one, token, next - token);
  }
}

const rangesOf = (ranges: Uint32Array, first: number, last: number) =>
  Array.from({ length: last - first }, (_, at) => {
    const token = 2 * (first + at);
    return [ranges[token] as number, ranges[token + 1] as number] as const;
  });
