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

/** Latin spellings of one sound, brought to the letter that `LATIN` has for it. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|tch|tsch|sch|ch|sh/g, 'ч'],
  [/ck|c(?![eiyh])|q/g, 'k'],
  [/ph/g, 'f'],
  [/zh/g, 'j'],
  [/kh/g, 'h'],
  [/ts|tz/g, 'z'],
  [/c/g, 's'],
  [/ч/g, 'c'],
  [/th/g, 't'],
  [/w/g, 'v'],
];

/** The sounds of a folded word in Cyrillic or Latin letters: `гугенот` is `gugenot`. */
export function soundsOf(word: string): string {
  if (!/[а-я]/.test(word)) {
    return SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word);
  }
  const compounds = word.replaceAll('дж', 'j').replaceAll('кс', 'x');
  return [...compounds].map((letter) => LATIN.get(letter) ?? letter).join('');
}

/**
 * The consonants of sounds, those that alphabets mix taken as one (`h` and `g`, `z` and `s`): words
 * that may be one name have one skeleton, or one has a consonant or two more at its end.
 */
export const skeletonOf = (sounds: string): string =>
  sounds
    .replaceAll('x', 'ks')
    .replace(/[jhc]/g, 'g')
    .replaceAll('z', 's')
    .replace(/(.)\1+/g, '$1')
    .replace(/^[aeiouy]/, 'A')
    .replace(/[aeiouy]/g, '');

/** The share of the longer word's sounds that may differ. */
const MOST_DIFFERENT = 0.3;

/** How many sounds make a beginning that is enough by itself: `univers` and `universitet`. */
const LONG_BEGINNING = 5;

/** Whether two rows of sounds, of one skeleton or nearly so, may be one name. */
export function soundAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= LONG_BEGINNING && long.startsWith(short)) return true;
  return editDistance(a, b) <= MOST_DIFFERENT * long.length;
}
