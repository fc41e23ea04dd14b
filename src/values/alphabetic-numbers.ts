import type { FoundNumber } from './japanese-numbers.ts';
import { JOINTS, NUMBERS, ordinalOf, SCALES, WHOLES } from './word-numbers.ts';

/** What thousands are parted by; one sign throughout a number. */
const FIGURES =
  /(?<![\p{L}\d]|\d[.,:/-])(\d{1,3})(?:([,.'’\s\u00a0\u2007\u2009\u202f])\d{3})(?:\2\d{3})*(?:[.,]\d{1,3})?(?!\d|[.,:/'’]\d)|(?<![\p{L}\d]|\d[.,:/-])\d+(?:[.,]\d+)?(?!\d|[.,:/-]\d)|[a-zа-яё]+/gu;

/** Between the words of one number. */
const GAP = /^(?:[\s\u00a0\u2009\u202f]{0,2}|-)$/;

/** After these a number in words may go on with hundreds of years: nineteen sixty-four. */
const FIRST_OF_YEAR = 10;
const LAST_OF_YEAR = 21;

/** The number that figures stand for: `12 450,5` is 12450.5, and `1,5` is 1.5. */
function ofFigures(figures: string): number {
  const parted = /^\d{1,3}(?:([^\d])\d{3})(?:\1\d{3})*(?=[.,]\d{1,3}$|$)/u.exec(figures);
  const isOne = parted !== null && figures.match(/[^\d]/g)?.length === 1;
  // One full stop before three figures is as often that of a decimal.
  if (parted === null || (isOne && parted[1] === '.' && figures.startsWith('0')))
    return Number(figures.replace(',', '.'));
  const whole = parted[0].replace(/[^\d]/g, '');
  return Number(whole + figures.slice(parted[0].length).replace(',', '.'));
}

type Reading = {
  start: number;
  end: number;
  total: number;
  group: number;
  words: number;
  isFigures: boolean;
  isDone: boolean;
  isHalf: boolean;
};

/**
 * The numbers of a text in English or Russian words, with figures among them, and in parted figures:
 * `two dozen`, `1.5 million`, «двенадцать тысяч», `12 450`. Plain figures and a lone 1 are left out. The
 * text in small letters.
 */
export function alphabeticNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  let now: Reading | undefined;
  let lastEnd = 0;
  const flush = (): void => {
    if (now !== undefined) keep(now, text, found);
    now = undefined;
  };
  const begin = (start: number, end: number, about: Partial<Reading>): void => {
    flush();
    now = {
      ...{ start, end, total: 0, group: 0, words: 1 },
      ...{ isFigures: false, isDone: false, isHalf: false, ...about },
    };
  };
  for (const match of text.matchAll(FIGURES)) {
    const [sign] = match;
    const start = match.index;
    const end = start + sign.length;
    if (now !== undefined && !GAP.test(text.slice(lastEnd, start))) flush();
    lastEnd = end;
    const word = sign.replaceAll('ё', 'е');
    if (/\d/.test(sign)) {
      const value = ofFigures(sign);
      if (now !== undefined && now.total > 0 && now.group === 0 && value < 1000 && !now.isDone)
        Object.assign(now, { group: value, end, words: now.words + 1 });
      else begin(start, end, { group: value, isFigures: true });
      continue;
    }
    const whole = WHOLES.get(word);
    if (whole !== undefined) {
      begin(start, end, { group: whole, isDone: true });
      continue;
    }
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      if (now === undefined && scale < 100) begin(start, end, { group: scale, isDone: true });
      else if (now === undefined) begin(start, end, { total: scale });
      else if (!multiply(now, scale, end)) begin(start, end, { total: scale });
      continue;
    }
    const value = NUMBERS.get(word);
    if (value !== undefined) {
      if (now === undefined || !add(now, value, end)) begin(start, end, { group: value });
      continue;
    }
    if (JOINTS.has(word)) {
      if (word === 'half' && now === undefined) begin(start, end, { group: 0.5, isHalf: true });
      else if (now !== undefined && (word === 'half' || word === 'половиной') && now.group < 1000)
        Object.assign(now, { group: now.group + 0.5, end });
      continue;
    }
    const ordinal = now === undefined || now.isFigures ? undefined : ordinalOf(word);
    if (now !== undefined && ordinal !== undefined && add(now, ordinal, end)) now.isDone = true;
    flush();
  }
  flush();
  return found;
}

function multiply(now: Reading, scale: number, end: number): boolean {
  if (now.isDone || (scale >= 1000 && now.total > 0 && now.total < scale)) return false;
  if (scale < 1000) {
    if (now.group >= 100 && scale === 100) return false;
    now.group = (now.group || 1) * scale;
    now.isDone = scale < 100;
  } else {
    if (now.group === 0 && now.total > 0) return false;
    now.total += (now.group || 1) * scale;
    now.group = 0;
  }
  Object.assign(now, { end, words: now.words + 1, isFigures: false, isHalf: false });
  return true;
}

/** Adds a word to a number that has room for it. */
function add(now: Reading, value: number, end: number): boolean {
  if (now.isDone || now.isFigures || now.isHalf) return false;
  const { group } = now;
  const isYear = group >= FIRST_OF_YEAR && group <= LAST_OF_YEAR && value >= 10 && value < 100;
  const room = value < 10 ? 10 : value < 100 ? 100 : 1000;
  const teens = group % 100;
  const fits =
    group % room === 0 &&
    !(value < 10 && teens === 10) &&
    !(room === 10 && teens > 10 && teens < 20);
  if (!fits && !(isYear && now.total === 0)) return false;
  now.group = fits ? group + value : 100 * group + value;
  Object.assign(now, { end, words: now.words + 1 });
  return true;
}

function keep(now: Reading, text: string, found: FoundNumber[]): void {
  const value = Math.round((now.total + now.group) * 1000) / 1000;
  const written = text.slice(now.start, now.end);
  if (now.isHalf || !Number.isFinite(value) || value < 1) return;
  if (value === 1 || written === String(value)) return;
  found.push({ start: now.start, end: now.end, value });
}
