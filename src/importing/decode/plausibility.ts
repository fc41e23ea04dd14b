/** Of the letters of Russian text, these are four in five. */
const COMMON_RUSSIAN = new Set('оеаинтсрвлкмдпуяыьг');

/** What stands in text that was read by the wrong table, and hardly ever in what a person wrote. */
const ODD =
  /[\u2500-\u259f\ue000-\uf8ff\uff61-\uff9f\u00a4\u00a6\u00a8\u00aa-\u00ac\u00af\u00b1-\u00b6\u00b8-\u00ba\u00bc-\u00be\u00d0\u00d7\u00de\u00f0\u00f7\u00fe]/;
const WRONG = /[^\P{Cc}\t\n\f\r]|\ufffd/u;
const QUOTES = /[\u2010-\u2027\u2030-\u203a\u00ab\u00bb\u00a0\u2116\u20ac]/;
const LATIN = /[\u00c0-\u024f]/;
const CYRILLIC = /[\u0400-\u04ff]/;
const JAPANESE = /[\u3000-\u30ff\uff01-\uff60]/;
const CJK = /[\u4e00-\u9fff\uac00-\ud7af]/;

/**
 * How much a text looks like one that somebody wrote, per character that is not ASCII: about 1 where it
 * does, below 0 where the bytes were read by the wrong table. 0 where all is ASCII.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  let before = '';
  for (const sign of text) {
    if (sign > '\u007f' || WRONG.test(sign)) {
      count++;
      sum += weightOf(sign, before);
    }
    before = sign;
  }
  return count === 0 ? 0 : sum / count;
}

function weightOf(sign: string, before: string): number {
  if (WRONG.test(sign)) return -20;
  if (ODD.test(sign)) return -1.5;
  if (JAPANESE.test(sign)) return 1.5;
  if (CJK.test(sign)) return 0.8;
  if (CYRILLIC.test(sign)) return cyrillic(sign, before);
  if (LATIN.test(sign)) return LATIN.test(before) ? -1 : 0.8;
  return QUOTES.test(sign) ? 0.8 : 0;
}

/** KOI8-R read as windows-1251 has its capitals within the words. */
function cyrillic(sign: string, before: string): number {
  const small = sign.toLowerCase();
  // No word has letters of both.
  if (/[a-z]/i.test(before)) return -1.5;
  const isCapital = sign !== small;
  if (isCapital && CYRILLIC.test(before)) return before === before.toLowerCase() ? -2 : 0;
  if (COMMON_RUSSIAN.has(small)) return 1.2;
  return /[а-яё]/.test(small) ? 0.4 : -0.2;
}
