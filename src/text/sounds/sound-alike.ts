import { readCyrillic } from './cyrillic.ts';
import { readKatakana } from './katakana.ts';
import { readLatin } from './latin.ts';
import type { Phonemes, Readings } from './phonemes.ts';

const SCRIPTS = [
  { name: 'latin', letters: /^[a-z]+$/, read: readLatin },
  { name: 'cyrillic', letters: /^[а-я]+$/, read: readCyrillic },
  { name: 'katakana', letters: /^[ァ-ヶー]+$/, read: readKatakana },
] as const;

/** Consonants that languages mix when they write a name of another. */
const CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ p: 'P', b: 'B', v: 'B', w: 'B', f: 'H', h: 'H', H: '', k: 'K', g: 'G', s: 'S', c: 'S' },
    ...{ z: 'S', j: 'S', t: 'T', q: 'T', x: 'T', d: 'D', r: 'R', m: 'M', n: 'N' },
  }),
);

const VOWEL = /[aeiouIUO-]/;
const STRONG = /[aeiou]/;
const VOICELESS = 'PHKST';

/** Shorter keys are of too many words. */
const SHORTEST = 2;

/** A name with fewer letters than that is not one we can tell by its sound. */
const FEWEST_LETTERS = 3;
const FEWEST_KANA = 2;

/** What is known of a folded word by its script; `undefined` where it has digits, kanji, or several scripts. */
type Sounded = { readonly script: string; readonly readings: Readings };

/** Reads a folded word by its script. */
function sounded(word: string): Sounded | undefined {
  for (const { name, letters, read } of SCRIPTS) {
    if (!letters.test(word)) continue;
    const fewest = name === 'katakana' ? FEWEST_KANA : FEWEST_LETTERS;
    return word.length < fewest ? undefined : { script: name, readings: read(word) };
  }
  return undefined;
}

/**
 * Keys of a folded word in Latin, Cyrillic or katakana letters: words that may be one name, in whatever of these
 * scripts, have a key in common. A few, at most 8; none where the word has too few sounds.
 */
export function soundKeysOf(word: string): readonly string[] {
  const keys = (sounded(word)?.readings ?? []).map(keyOf);
  return [...new Set(keys)].filter((key) => key.length >= SHORTEST);
}

/** The classes of the consonants in order, and `A` for a vowel at the beginning. */
function keyOf(phonemes: Phonemes): string {
  const consonants: { kind: string; isNextFar: boolean }[] = [];
  for (const sound of phonemes) {
    if (VOWEL.test(sound)) {
      const last = consonants.at(-1);
      if (last !== undefined && STRONG.test(sound)) last.isNextFar = true;
      continue;
    }
    const kind = CLASSES.get(sound) ?? '';
    if (kind !== '') consonants.push({ kind, isNextFar: false });
  }
  let key = /^[aeiouUOI]/.test(phonemes) ? 'A' : '';
  consonants.forEach(({ kind, isNextFar }, at) => {
    const next = isNextFar ? undefined : (consonants[at + 1]?.kind ?? 'end');
    const before = consonants[at - 1];
    let heard = kind;
    // Лавров is heard as Лавроф, and ends in フ; so does Островский in its middle.
    if (
      kind === 'H' &&
      at > 0 &&
      next !== undefined &&
      (next === 'end' || VOICELESS.includes(next))
    )
      heard = 'B';
    if (kind === 'M' && next !== undefined && 'PB'.includes(next)) heard = 'N';
    if (kind === 'G' && before?.kind === 'N' && !before.isNextFar && next !== undefined) return;
    if (before?.isNextFar || key.at(-1) !== heard) key += heard;
  });
  return key;
}

/** Whether two folded words, of different scripts, may be one name. */
export function soundAlike(a: string, b: string): boolean {
  const [one, other] = [sounded(a), sounded(b)];
  if (one === undefined || other === undefined || one.script === other.script) return false;
  const keys = soundKeysOf(a);
  if (!soundKeysOf(b).some((key) => keys.includes(key))) return false;
  return one.readings.some((from) => other.readings.some((to) => isNear(from, to)));
}

/** What a sound costs at a place of one word where the other has none. */
function costOf(sounds: Phonemes, at: number): number {
  const sound = sounds[at] as string;
  if ('UOI'.includes(sound)) return 0.05;
  if (sound === '-' || sound === 'H') return 0;
  if (!STRONG.test(sound)) return sound === 'g' || sound === 'h' ? 0.3 : 1;
  const isBesideVowel = STRONG.test(`${sounds[at - 1] ?? ''}${sounds[at + 1] ?? ''}`);
  if (!isBesideVowel) return 0.4;
  return sound === 'i' ? 0.1 : 0.2;
}

const NEAR_VOWELS = ['ei', 'ie', 'ou', 'uo', 'ao', 'oa', 'ae', 'ea', 'ua', 'au'];

function differenceOf(a: string, b: string): number {
  const [x, y] = [VOWEL.test(a), VOWEL.test(b)];
  if (x !== y) return 2;
  if (x) {
    const [v, w] = [a.toLowerCase(), b.toLowerCase()];
    if (v === w) return 0;
    return NEAR_VOWELS.includes(v + w) ? 0.2 : 0.4;
  }
  if (a === b) return 0;
  return CLASSES.get(a) === CLASSES.get(b) || 'vfv'.includes(a + b) ? SAME_CLASS : 0.5;
}

const SAME_CLASS = 0.1;

/** The cost that two words of one key may have for each consonant: of few there are many words. */
const mostCost = (consonants: number): number =>
  consonants > 3 ? 0.25 * consonants : LEAST_COST + 0.05 * (consonants - SHORTEST);

const LEAST_COST = 0.36;

/** Whether two rows of sounds differ little: an edit distance with prices (Wagner and Fischer, 1974). */
function isNear(a: Phonemes, b: Phonemes): boolean {
  let row = [0];
  for (let j = 1; j <= b.length; j++) row.push((row[j - 1] as number) + costOf(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const sound = a[i - 1] as string;
    const next = [(row[0] as number) + costOf(a, i - 1)];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] as number) + costOf(a, i - 1),
          (next[j - 1] as number) + costOf(b, j - 1),
          (row[j - 1] as number) + differenceOf(sound, b[j - 1] as string),
        ),
      );
    }
    row = next;
  }
  const consonants = [...a].filter((sound) => !VOWEL.test(sound)).length;
  return (row.at(-1) as number) <= mostCost(Math.max(SHORTEST, consonants));
}
