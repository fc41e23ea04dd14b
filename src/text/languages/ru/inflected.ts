/** An ending of the form that dictionaries give, and what forms with other stems end in instead. */
type Rule = readonly [ending: RegExp, forms: readonly string[]];

/** Verbs first: the first rule that fits is taken. */
const RULES: readonly Rule[] = [
  [/овать$/, ['ует', 'уя', 'овал', 'ован']],
  [/евать$/, ['ует', 'юет', 'евает', 'евая', 'евал']],
  [/давать$/, ['дает', 'давая', 'давал']],
  [/авать$/, ['ает', 'авая', 'авал']],
  [/(?<=[жшщч])ать$/, ['ает', 'ал', 'ая', 'ит', 'ат', 'ан']],
  [/ать$/, ['ает', 'ал', 'ая', 'ан']],
  [/ять$/, ['яет', 'ял', 'яя', 'ят', 'ит']],
  [/еть$/, ['еет', 'еют', 'ел', 'ея', 'ит', 'ят']],
  [/ить$/, ['ит', 'ил', 'ят', 'ив', 'ен']],
  [/нуть$/, ['нул', 'нет', 'нув', 'ла']],
  [/[оы]ть$/, ['ыл', 'оет', 'ыв', 'ыт']],
  [/уть$/, ['ул', 'ув']],
  [/^идти$/, ['идет', 'шел', 'шла', 'шли']],
  [/йти$/, ['йдет', 'шел', 'шла', 'шли', 'йден']],
  [/(?<=в)ести$/, ['едет', 'ел', 'ела', 'еден']],
  [/сти$/, ['сет', 'с', 'сла', 'сен', 'дет', 'стет']],
  [/зти$/, ['зет', 'з', 'зла', 'зен']],
  [/чь$/, ['жет', 'чет', 'г', 'гла', 'кла']],
  // Nouns and adjectives.
  [/[ое]нок$/, ['онка', 'енка']],
  [/ень$/, ['ня', 'ней']],
  [/овь$/, ['ви', 'вей']],
  [/ость$/, ['ости']],
  [/ь$/, ['я', 'и', 'ем', 'ей']],
  [/[аия]н(?:ин)?$/, ['ане', 'ан', 'ина', 'на', 'ян', 'яне']],
  [/[ая]$/, ['', 'у', 'е', 'ой', 'ю', 'и']],
  [/[ыио]й$/, ['', 'о', 'ы', 'а']],
  [/й$/, ['я', 'ем']],
  [/о$/, ['', 'а', 'у', 'ом']],
  [/е$/, ['я', 'ем']],
  [/$/, ['а', 'у', 'ы', 'е', 'ов']],
];

/** `известный`, `сотня`: without an ending a vowel stands between the last two consonants. */
const BETWEEN_CONSONANTS = /(?<=[бвгджзклмнпрстфхцчшщ])(?=[клнрц]$)/;

/** Between which a vowel comes and goes: `узел`, `узла`. */
const FLEETING = /[ое](?=[бвгджзклмнпрстфхцчшщ]$)/;

const REFLEXIVE = /(?<=т?[ьи])с[ья]$/;
const WORD = /^[а-я]{3,30}$/;

/**
 * Forms of a folded Russian word as dictionaries give it, one for every stem that its forms may have: the stemmer
 * cuts «канал» to `кана` and «канала» to `канал`. Some are no words. Empty for what is no Russian word.
 */
export function inflectedForms(word: string): readonly string[] {
  if (!WORD.test(word)) return [];
  const bare = word.replace(REFLEXIVE, '');
  const [ending, others] = RULES.find(([one]) => one.test(bare)) as Rule;
  const forms = others.map((other) => bare.replace(ending, other));
  if (bare !== word) return forms.map((form) => `${form}${/[аеиоуыюя]$/.test(form) ? 'сь' : 'ся'}`);
  return [
    ...forms,
    ...(others.includes('') ? [bare.replace(ending, '').replace(BETWEEN_CONSONANTS, 'е')] : []),
    ...(FLEETING.test(bare) ? [`${bare.replace(FLEETING, '')}а`] : []),
  ];
}
