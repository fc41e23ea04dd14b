import { type Readings, readingsOf } from './phonemes.ts';

/** Spellings of more than their letters, the longest first. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ shch: 'cx', tsch: 'x', dzh: 'j', tch: 'x', sch: 'c', ch: 'x', sh: 'c', zh: 'j', kh: 'h' },
    ...{
      ph: 'f',
      rh: 'r',
      th: 't',
      gh: 'g',
      ts: 'q',
      tz: 'q',
      dz: 'z',
      dj: 'j',
      ck: 'k',
      qu: 'k',
      oo: 'u',
    },
    ...{ ee: 'i', ce: 'se', ci: 'si', cy: 'si', x: 'ks', c: 'k', q: 'k', y: 'i', l: 'r' },
  }),
);
const SPELLING =
  /shch|tsch|dzh|tch|sch|ch|sh|zh|kh|ph|rh|th|gh|ts|tz|dz|dj|ck|qu|oo|ee|c[eiy]|[xcqyl]/g;

const read = (word: string): string =>
  word
    .replace(/(.)\1+/g, (found, letter: string) => (DOUBLED.includes(found) ? found : letter))
    .replace(/(?<=[aeiouy])h(?![aeiouy])/g, 'H')
    .replace(SPELLING, (found) => SPELLINGS.get(found) ?? found);

/** Two letters for one vowel; any other letter is doubled for nothing. */
const DOUBLED = ['oo', 'ee'];

/** What else a spelling may be read as, where it stands in the word. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^aeiouy])e$/, ''],
  [/g(?=[eiy])/g, 'j'],
  [/(?<!s|t)ch/g, 'sh'],
  // Of Greek: chloroplast.
  [/(?<!s|t)ch(?=[lr]|em)/g, 'kh'],
  // Newcastle is Ньюкасл, and Brownlee is Браунли.
  [/st(?=le)/g, 's'],
  [/w(?=[^aeiouyrh])|w$/g, 'u'],
  // Brook-haven.
  [/(?<=oo)kh/g, 'k-h'],
  [/th/g, 's'],
  [/c(?=[eiy])/g, 'ts'],
  [/j/g, 'y'],
  // Behind a vowel an h is often not heard, as in John; in Tehran it is.
  [/(?<=[aeiouy])h(?![aeiouy])/g, 'kh'],
  [/(?<!t|s|d)z(?!h)/g, 'ts'],
];

/** The readings of a folded word in Latin letters. */
export function readLatin(word: string): Readings {
  const others = OTHERS.filter(([spelling]) => word.search(spelling) >= 0);
  return readingsOf(
    word,
    others.map(
      ([spelling, other]) =>
        (one) =>
          one.replace(spelling, other),
    ),
    read,
  );
}
