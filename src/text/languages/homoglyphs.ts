/** Letters that look alike, Latin, Cyrillic and Greek; a dash where an alphabet has none. */
const ALIKE = `
aаα eе- oоο pрρ cс- yу- xхχ iіι jј- sѕ- kк- vѵν
AАΑ BВΒ CС- EЕΕ HНΗ IІΙ JЈ- KКΚ MМΜ N-Ν OОΟ PРΡ SЅ- TТΤ XХΧ YУΥ VѴ-`;

type Alphabet = 'latin' | 'cyrillic';

const TO: Readonly<Record<Alphabet, Map<string, string>>> = {
  latin: new Map(),
  cyrillic: new Map(),
};
for (const [latin = '', cyrillic = '', greek = ''] of ALIKE.trim().split(/\s+/)) {
  TO.latin.set(cyrillic, latin).set(greek, latin);
  TO.cyrillic.set(latin, cyrillic).set(greek, cyrillic);
}

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const GREEK = /\p{Script=Greek}/u;
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+/gu;

/** Cheap to look for: two letters side by side that are of two alphabets. */
const MIXED =
  /[a-z\u00c0-\u024f\u1e00-\u1eff][\u0370-\u04ff]|[\u0370-\u03ff][a-z\u00c0-\u024f\u0400-\u04ff\u1e00-\u1eff]|[\u0400-\u04ff][a-z\u00c0-\u03ff\u1e00-\u1eff]/i;

/**
 * The text with every word that mixes alphabets by letters that look alike in the one that all its
 * letters can be of: a `C` typed in Latin in «Cокол». A word that no alphabet has whole stays.
 */
export const inOneAlphabet = (text: string): string =>
  MIXED.test(text) ? text.replace(WORD, wordInOne) : text;

function wordInOne(word: string): string {
  const letters = [...word.normalize('NFD').replace(/[иИ]\u0306/g, (й) => й.normalize('NFC'))];
  const count = (script: RegExp): number => letters.filter((one) => script.test(one)).length;
  const [latin, cyrillic, greek] = [count(LATIN), count(CYRILLIC), count(GREEK)];
  if ([latin, cyrillic, greek].filter(Boolean).length < 2) return word;
  const likely: Alphabet[] = latin > cyrillic ? ['latin', 'cyrillic'] : ['cyrillic', 'latin'];
  for (const alphabet of likely) {
    const whole = writtenIn(letters, alphabet);
    if (whole !== undefined) return whole.normalize('NFC');
  }
  return word;
}

function writtenIn(letters: readonly string[], alphabet: Alphabet): string | undefined {
  const own = alphabet === 'latin' ? LATIN : CYRILLIC;
  let whole = '';
  for (const letter of letters) {
    const written = own.test(letter) || /\p{M}/u.test(letter) ? letter : TO[alphabet].get(letter);
    if (written === undefined) return undefined;
    whole += written;
  }
  return whole;
}

/** The same word as it looks in the other alphabet, `CCCP` as «СССР»; nothing where a letter has no like. */
export function twinOf(word: string): string | undefined {
  const alphabet: Alphabet = LATIN.test(word) ? 'cyrillic' : 'latin';
  const letters = [...word].map((letter) => TO[alphabet].get(letter));
  return letters.length < 2 || letters.includes(undefined) ? undefined : letters.join('');
}
