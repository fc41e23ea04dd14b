import { english } from './languages/en.ts';
import { russian } from './languages/ru.ts';

const LANGUAGES = [english, russian];

const table = (pick: (words: (typeof LANGUAGES)[number]) => Readonly<Record<number, string>>) =>
  new Map(
    LANGUAGES.flatMap((words) =>
      Object.entries(pick(words)).flatMap(([value, forms]) =>
        forms.split(' ').map((form): [string, number] => [form, Number(value)]),
      ),
    ),
  );

export const NUMBERS: ReadonlyMap<string, number> = table(({ numbers }) => numbers);
export const SCALES: ReadonlyMap<string, number> = table(({ scales }) => scales);
export const WHOLES: ReadonlyMap<string, number> = table(({ wholes }) => wholes);
export const JOINTS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap(({ joints }) => joints.split(' ')),
);

const ORDINALS: ReadonlyMap<string, number> = table(({ ordinals }) => ordinals);
const ENDING = new RegExp(`${russian.ordinalEnding}$`, 'u');

/** The number of an ordinal of one word, folded: 19 for `nineteenth` and «девятнадцатого». */
export const ordinalOf = (word: string): number | undefined =>
  ORDINALS.get(/^[a-z]/.test(word) ? word : word.replace(ENDING, ''));

/** Sources of regular expressions for an ordinal up to 39, of one word or two, in small letters. */
export const ORDINAL_WORDS = LANGUAGES.map(({ ordinals, ordinalEnding }) => {
  const forms = (from: number, to: number): string =>
    Object.entries(ordinals)
      .flatMap(([value, form]) => (+value >= from && +value <= to ? form : []))
      .reverse()
      .join('|')
      .replaceAll('е', '[её]');
  const tens = ordinals === english.ordinals ? '(?:twenty|thirty)[-\\s]' : '(?:два|три)дцать\\s';
  return `(?:${tens}(?:${forms(1, 9)})${ordinalEnding}|(?:${forms(1, 30)})${ordinalEnding})`;
}).join('|');

/** The number of an ordinal of one word or two, in small letters. */
export function ordinalIn(text: string): number | undefined {
  const words = text.replaceAll('ё', 'е').split(/[-\s]+/);
  const last = ordinalOf(words.at(-1) ?? '');
  const first = words.length > 1 ? NUMBERS.get(words[0] ?? '') : 0;
  return last === undefined || first === undefined ? undefined : first + last;
}
