import { NAME_READINGS } from '../text/languages/ja/name-readings.ts';
import type { Dictionaries } from './dictionaries.ts';

/** A name that is read by its kanji; longer ones are cut into surname and given name, or are several words. */
const NAME = /^[\p{Script=Han}々ヶ]{1,4}$/u;

/** Of a kanji so many readings are tried, and of a name. */
const MOST_OF_KANJI = 6;
const MOST_OF_NAME = 64;

/** What begins the second part of a name may be voiced: 山 + 口, やまぐち. */
const [UNVOICED, VOICED] = [
  'かきくけこさしすせそたちつてとはひふへほ',
  'がぎぐげござじずぜぞだぢづでどばびぶべぼ',
];

const voiced = (reading: string): readonly string[] => {
  const at = UNVOICED.indexOf(reading[0] ?? '?');
  return at < 0 ? [reading] : [reading, `${VOICED[at]}${reading.slice(1)}`];
};

/** How a name in kanji may be read, in kana: as a dictionary has it, and by its kanji; none where it is no name in kanji. */
export function nameReadings(
  name: string,
  { readingsOf }: Pick<Dictionaries, 'readingsOf'>,
): readonly string[] {
  if (!NAME.test(name)) return [];
  const signs = [...name];
  let composed: readonly string[] = [''];
  for (const [at, sign] of signs.entries()) {
    const kanji = sign === '々' ? (signs[at - 1] ?? sign) : sign;
    const own = [...(NAME_READINGS.get(kanji) ?? []), ...readingsOf(kanji)].slice(0, MOST_OF_KANJI);
    const here = at === 0 ? own : own.flatMap(voiced);
    composed = composed.flatMap((begun) => here.map((reading) => begun + reading));
    if (composed.length > MOST_OF_NAME) composed = composed.slice(0, MOST_OF_NAME);
  }
  return [...new Set([...(signs.length > 1 ? readingsOf(name) : []), ...composed])];
}
