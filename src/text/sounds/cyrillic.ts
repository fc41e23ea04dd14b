import { type Readings, readingsOf } from './phonemes.ts';

const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', й: 'i' },
    ...{ к: 'k', л: 'r', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u' },
    ...{ ф: 'f', х: 'h', ц: 'q', ч: 'x', ш: 'c', щ: 'cx', ъ: '', ы: 'i', ь: '', э: 'e' },
    ...{ ю: 'iu', я: 'ia' },
  }),
);

const read = (word: string): string => {
  const plain = word
    .replace(/(.)\1+/g, '$1')
    .replaceAll('дж', 'ж')
    .replaceAll('дз', 'з')
    .replaceAll('тс', 'ц')
    .replaceAll('тч', 'ч')
    .replace(/^у(?=[аеиоэ])/, 'в');
  return [...plain].map((letter) => LETTERS.get(letter) ?? letter).join('');
};

/** How a name ends in its cases: Лавров, Лавровым; Абэ has none. */
const CASE =
  /(?<=.{3})(?:ами|ями|ыми|ими|ого|его|ому|ему|ой|ей|ою|ею|ым|им|ом|ем|ам|ям|ах|ях|[аяуюыиеоь])$/;

/** What makes an adjective of a name or of a learned word: гарвардский, стратиграфический, хлоропластный. */
const ADJECTIVE =
  /(?<=.{4})(?:(?:[иы]ч)?еск|(?:[аи]н|ей|ий|ов|ён)?ск|(?:аль|ион|ив|оз)?н|(?<=[аеиоуыэюя]т?)ов)(?:ий|ый|ой|ая|яя|ое|ее|ие|ые|ого|ому|им|ым|их|ых|ую|ими|ыми|ом)?$/;

const OTHERS: readonly (readonly [RegExp, string])[] = [
  // The name may have ended in a vowel: киотский.
  [ADJECTIVE, 'O'],
  [CASE, ''],
  [/г/g, 'х'],
  [/ц/g, 'с'],
];

/** The readings of a folded word in Cyrillic letters. */
export function readCyrillic(word: string): Readings {
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
