/** A unit as the three languages write it behind a number: one that is asked for is told by its own kind alone. */
type Unit = { readonly asked: RegExp; readonly told: RegExp };

/** `<` and `>` stand for where a word begins and ends; for small letters, without which V8 compiles ten times as long. */
const pattern = (source: string): RegExp =>
  new RegExp(source.replaceAll(/(?<!\?)</g, '(?<!\\p{L})').replaceAll('>', '(?!\\p{L})'), 'u');

const HOW_MANY = '(?:<(?:how (?:many|much)|what|which|сколько|скольких|как(?:ой|ого))\\s|何\\s?)';
const SCALE =
  '(?:(?:hundred|thousand|million|billion|тысяч|миллион(?:ов)?|миллиард(?:ов)?|тыс|млн|млрд)\\.?\\s|[百千万億兆])?';

/** A unit, and what it is told by as well. */
const unit = (words: string, told = words): Unit => ({
  asked: pattern(
    `${HOW_MANY}${SCALE}(?:${words})|<(?:how (?:many|much)|сколько)>.{0,80}<(?:in|в)\\s(?:${words})|(?:${words})(?:換算)?[でだ]と?.{0,30}(?:いくら|何|どのくらい)`,
  ),
  told: pattern(told),
});

const SHORT_TIME = '<hours?>|<minutes?>|<час|<минут|時間|[0-9０-９一二三四五十]分';
const DAYS = '<days?>|<nights?>|<дн(?:я|ей|и)>|<день>|<сут(?:ки|ок)>|日';
const WEEKS = '<weeks?>|<fortnight>|<недел|週';
const MONTHS = '<months?>|<месяц|[かカヶヵ箇]月|月間';
const YEARS =
  '<years?>|<decades?>|<centur(?:y|ies)>|<лет>|<год|<десятилет|<век|<столет|年|世紀|十年';

const LENGTHS =
  '<(?:kilo|centi|milli)?met(?:er|re)s?>|<[kcm]?m>|<miles?>|<feet>|<foot>|<inch|<yards?>|<(?:кило|санти|милли)?метр|<[ксм]?м>|<мил[ьия]|<верст|キロ|メートル|センチ|ミリ|[kcm]m|マイル|海里|尺|里';
const MONEY =
  '[$€£¥₽]|<(?:yen|dollars?|euros?|pounds?|francs?|marks?|yuan|won|roubles?|rubles?|cents?|pence)>|<(?:usd|eur|rub|jpy)>|<[ий]ен|<долл|<евро>|<фунт|<франк|<юан|<руб|<копе|円|ドル|ユーロ|ポンド|フラン|マルク|元|ウォン|ルーブル';

/** What is measured, by the units that can tell it. */
const MEASURES: readonly Unit[] = [
  {
    asked: pattern('<how old>|何歳'),
    told: pattern('<aged?>|<(?:years?|months?|weeks?|days?)>|<лет>|<год|<месяц|歳|か月'),
  },
  {
    asked: pattern(
      '<how much (?:did|does|do|was|were|is|are|has|had|will|would)>.*<(?:cost|pay|paid|worth|spend|spent)>|<what did>.*<cost>|<сколько>.{0,40}<(?:стои|обош[лё]|(?:за|вы|у)?пла[тч]|потрат)|いくら(?:払|支払|かか|した)|値段|価格',
    ),
    told: pattern(MONEY),
  },
  {
    asked: pattern(
      '<how fast>|<what(?:.?s| is| was| the)* speed>|<скорост(?:ью|ь)>|時速何|(?:速さ|速度)(?:は|って|で)',
    ),
    told: pattern(
      '<(?:km/h|kph|mph|knots?|mach)>|<(?:(?:kilo)?met(?:er|re)s?|miles?|feet|k?m) (?:per|an?) |<к?м/[чс]|<(?:(?:кило)?метр\\p{L}*|мил[ьия]|к?м) в |<узл|<мах|[時秒]速|ノット|マッハ',
    ),
  },
  {
    asked: pattern(
      '<how (?:far (?:can|could|does|is|was|are|away)|tall|deep|wide)>|<the range>|<(?:дальност|глубин|ширин)|<расстоян|射程|深さ|距離|(?:どの|どれ)[くぐ]らいの?(?:距離|深|遠)',
    ),
    told: pattern(LENGTHS),
  },
  {
    asked: pattern('<площад|面積|どの[くぐ]らいの?広'),
    told: pattern(
      '<(?:sq|square|hectares?|acres?)>|<ha>|<кв|<гектар|<га>|平方|ヘクタール|坪|㎢|町歩|倍',
    ),
  },
];

const UNITS: readonly Unit[] = [
  ...MEASURES,
  unit('<hours?>|<minutes?>|<час(?:ов|а)>|<минут>|時間|分間', `${SHORT_TIME}|<days?>|日間`),
  unit('<days?>|<дней>|日間?', `${DAYS}|${WEEKS}|${MONTHS}|${SHORT_TIME}`),
  unit('<weeks?>|<недель>|週間?', `${WEEKS}|${DAYS}|${MONTHS}`),
  unit('<months?>|<месяцев>|(?:か|カ|ヶ|ヵ|箇)月', `${MONTHS}|${WEEKS}|${YEARS}|<half>|<пол|半年`),
  unit('<years?>|<лет>|年間?', `${YEARS}|${MONTHS}|<half>|<пол|半年`),
  unit('<yen>|<[ий]ен|円', '<yen>|¥|<[ий]ен|円'),
  unit('<dollars?>|<долл|ドル', '<dollars?>|\\$|<долл|ドル'),
  unit('<roubles?>|<rubles?>|<рубл|ルーブル', '<roubles?>|<rubles?>|<руб|ルーブル'),
  unit('<euros?>|<евро>|ユーロ', '<euros?>|€|<евро>|ユーロ'),
  unit('<ton(?:ne)?s?>|<тонн>|トン', '<ton(?:ne)?s?>|<тонн|\\d\\s?т>|トン'),
  unit(
    '<per ?cent>|<процент(?:а|ов)?>|パーセント|[%％]',
    '<per ?cent>|<процент|パーセント|[%％割]',
  ),
  unit(
    '<(?:kilomet(?:er|re)s?|km|miles?)>|<(?:километров|км|миль)>|キロ(?:メートル)?(?!グラム)|マイル',
    '<(?:kilo)?met(?:er|re)s?>|<k?m>|<miles?>|<(?:кило)?метр|<к?м>|<мил[ьия]|キロ|メートル|km|マイル|海里',
  ),
];

/** What stands before a number and behind it is looked at as far as this. */
const BEFORE = 6;
const BEHIND = 16;

/**
 * Whether a number, at a place of a sentence, is in the unit that a question asks for, or in one that tells the
 * same: hours by minutes, and not by weeks. Always, where it names none.
 */
export function unitOf(
  question: string,
): (sentence: string, start: number, end: number) => boolean {
  const small = question.toLowerCase();
  const told = UNITS.flatMap(({ asked, told }) => (asked.test(small) ? [told] : []));
  if (told.length === 0) return () => true;
  return (sentence, start, end) => {
    const number = sentence.slice(Math.max(0, start - BEFORE), end + BEHIND).toLowerCase();
    return told.some((pattern) => pattern.test(number));
  };
}
