import { editDistance } from './edit-distance.ts';

/** Letters of Russian by the sounds that names keep when they are written in Latin letters. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', й: 'i' },
    ...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u' },
    ...{ ф: 'f', х: 'h', ц: 'z', ч: 'c', ш: 'c', щ: 'c', ъ: '', ы: 'y', ь: '', э: 'e' },
    ...{ ю: 'u', я: 'a' },
  }),
);

/** Latin spellings of one sound, and the letter that `LATIN` has for it; a `c` sounds by what follows. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ shch: 'c', tsch: 'c', tch: 'c', sch: 'c', ch: 'c', sh: 'c' },
    ...{ ck: 'k', c: 'k', q: 'k', ce: 'se', ci: 'si', cy: 'sy' },
    ...{ ph: 'f', zh: 'j', kh: 'h', ts: 'z', tz: 'z', th: 't', w: 'v', x: 'ks' },
  }),
);
const SPELLING = /shch|tsch|tch|sch|ch|sh|ck|c[eiy]|c|q|ph|zh|kh|ts|tz|th|w|x/g;

/** The sounds of a folded word in Cyrillic or Latin letters: `гугенот` is `gugenot`. */
export function transliterate(word: string): string {
  if (!/[а-я]/.test(word))
    return word.replace(SPELLING, (spelling) => SPELLINGS.get(spelling) ?? spelling);
  return [...word.replaceAll('дж', 'j')].map((letter) => LATIN.get(letter) ?? letter).join('');
}

/** Consonants that alphabets mix, as one. */
const MIXED: ReadonlyMap<string, string> = new Map([
  ['j', 'g'],
  ['h', 'g'],
  ['c', 'g'],
  ['z', 's'],
]);
const VOWELS = 'aeiouy';

/**
 * The consonants of sounds, those that alphabets mix taken as one (`h` and `g`, `z` and `s`), and `A`
 * for a vowel at the beginning: words that may be one name have one skeleton, or one has a consonant
 * or two more at its end.
 */
export function consonantSkeleton(sounds: string): string {
  let skeleton = '';
  let previous = '';
  for (const letter of sounds) {
    const sound = MIXED.get(letter) ?? letter;
    if (sound === previous) continue;
    previous = sound;
    if (!VOWELS.includes(sound)) skeleton += sound;
    else if (skeleton === '') skeleton = 'A';
  }
  return skeleton;
}

/** The share of the longer word's sounds that may differ. */
const MOST_DIFFERENT = 0.3;

/** How many sounds make a beginning that is enough by itself: `univers` and `universitet`. */
const LONG_BEGINNING = 5;

/** As much is left off from a name that looks inflected: of Лавров the stem is `lavr`. */
const SHORT_BEGINNING = 4;
const ENDING = 2;

/** Whether two rows of sounds, of one skeleton or nearly so, may be one name. */
export function soundAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const most = short.length >= LONG_BEGINNING ? long.length : short.length + ENDING;
  if (short.length >= SHORT_BEGINNING && long.length <= most && long.startsWith(short)) return true;
  return editDistance(a, b) <= MOST_DIFFERENT * long.length;
}
