/** What a character may be part of. Those from `KATAKANA` on are of Japanese scripts. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const KATAKANA = 4;
export const HIRAGANA = 5;
export const HAN = 6;

/** A class for each UTF-16 code unit; a surrogate counts as a kanji, which nearly all of them are. */
export const CLASSES: Uint8Array = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const letter = /[\p{L}\p{Nl}]/u;
  // What nobody sees within a word parts it no more than an accent does.
  const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0x4e00 && code <= 0x9fff) table[code] = HAN;
    // Parts of kanji, which Unicode counts as signs, stand for kanji where a PDF is read.
    else if (code >= 0x2e80 && code <= 0x2fdf) table[code] = HAN;
    else if (code >= 0xac00 && code <= 0xd7a3) table[code] = LETTER;
    else if (code >= 0xd800 && code <= 0xdfff) table[code] = HAN;
    else {
      const character = String.fromCharCode(code);
      if (code >= 0x30 && code <= 0x39) table[code] = DIGIT;
      else if (letter.test(character)) table[code] = scriptClass(character, code);
      else if (code > 0x7f && /\p{Nd}/u.test(character)) table[code] = DIGIT;
      else if (code > 0x7f && (/\p{M}/u.test(character) || unseen.test(character)))
        table[code] = MARK;
    }
  }
  return table;
}

function scriptClass(character: string, code: number): number {
  if (code < 0x2e80) return LETTER;
  if (
    character === 'ー' ||
    (code >= 0xff66 && code <= 0xff9f) ||
    /\p{Script=Katakana}/u.test(character)
  )
    return KATAKANA;
  if (/\p{Script=Hiragana}/u.test(character)) return HIRAGANA;
  if (/\p{Script=Han}/u.test(character)) return HAN;
  return LETTER;
}
