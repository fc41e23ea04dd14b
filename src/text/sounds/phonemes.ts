/**
 * A name as a row of sounds, one letter each: vowels `aeiou`; consonants as written, but `c` for sh, `j` for zh
 * and dzh, `q` for ts, `x` for ch and `r` for l, which Japanese has as one. What Japanese puts in where two
 * consonants meet is in capitals (`O`, `U`, `I`), and so is an `H` that may be silent; `-` is a long vowel,
 * which may stand for an r.
 */
export type Phonemes = string;

/** What the sounds of one name may be, the likeliest first: spelling does not say it all. */
export type Readings = readonly Phonemes[];

/** More readings of one name are not looked at. */
const MOST = 8;

/** All readings that come of a name by turning each of `others` on or off. */
export function readingsOf<Spelling>(
  spelling: Spelling,
  others: readonly ((spelling: Spelling) => Spelling)[],
  read: (spelling: Spelling) => Phonemes,
): Readings {
  let spellings = [spelling];
  for (const other of others) {
    if (2 * spellings.length > MOST) break;
    spellings = [...spellings, ...spellings.map(other)];
  }
  return [...new Set(spellings.map(read))];
}
