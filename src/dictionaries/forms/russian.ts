/** The infinitive of an imperfective verb by its ending, and what the perfective one may end in instead. */
const PERFECTIVE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:ы|и)вать$/, ['ать', 'ить', 'ять', 'еть', 'ыть', 'уть']],
  [/щать$/, ['тить', 'стить']],
  [/ждать$/, ['дить']],
  [/жать$/, ['зить', 'дить', 'жить']],
  [/шать$/, ['сить', 'шить']],
  [/чать$/, ['тить', 'чить']],
  [/кать$/, ['кнуть', 'чь']],
  [/гать$/, ['гнуть', 'жить', 'чь']],
  [/хать$/, ['хнуть']],
  [/([бвмп])лять$/, ['$1ить']],
  [/ять$/, ['ить', 'еть']],
  [/инать$/, ['ять', 'ать']],
  [/минать$/, ['мнить']],
  [/имать$/, ['ять', 'нять']],
  [/ирать$/, ['рать', 'ереть']],
  [/вать$/, ['ть']],
  [/ать$/, ['ить', 'нуть', 'ти']],
  [/водить$/, ['вести']],
  [/(?<=(?:^|[аиоу]))сходить$/, ['зойти']],
  [/ходить$/, ['йти', 'ойти']],
  [/носить$/, ['нести']],
  [/возить$/, ['везти']],
];

/** `договариваться`, `договориться`: the vowel before the ending changes too. */
const OTHER_VOWEL = /а(?=[^аеиоуыэюя]{1,2}(?:ать|ить|еть)$)/;

const ALIKE: ReadonlyMap<string, string> = new Map([
  ['говорить', 'сказать'],
  ['брать', 'взять'],
  ['класть', 'положить'],
  ['ловить', 'поймать'],
  ['садиться', 'сесть'],
  ['ложиться', 'лечь'],
  ['становиться', 'стать'],
]);

/**
 * What the perfective verbs beside an imperfective one may be, as infinitives: dictionaries give the one
 * (`прекращать`), and texts have the other (`прекратил`). Some are no words. Empty for any other word.
 */
export function likePerfective(verb: string): string[] {
  const isReflexive = verb.endsWith('ся');
  const bare = isReflexive ? verb.slice(0, -2) : verb;
  if (!INFINITIVE.test(bare)) return [];
  const found = new Set<string>();
  for (const [ending, others] of PERFECTIVE) {
    if (!ending.test(bare)) continue;
    for (const other of others) {
      const one = bare.replace(ending, other);
      for (const form of [one, one.replace(OTHER_VOWEL, 'о')])
        found.add(isReflexive ? `${form}ся` : form);
    }
  }
  found.delete(verb);
  const known = ALIKE.get(verb);
  return known === undefined ? [...found] : [known, ...found];
}

const INFINITIVE = /^[а-яё]{3,}ть$/;

/** Verbs whose past keeps nothing of the infinitive's ending: `привести`, `привёл`; `произойти`, `произошёл`. */
const STRONG: readonly (readonly [RegExp, string])[] = [
  [/йти$/, 'шел'],
  [/(?<=в)ести$/, 'ел'],
  [/(?<=[нрвп][еа])сти$/, 'с'],
  [/(?<=в[её])зти$/, 'з'],
];

/** The past of an infinitive, which in short verbs has another stem: `сдать`, `сдал`. */
export function pastOf(infinitive: string): string {
  const bare = infinitive.replace(/ся$/, '');
  const strong = STRONG.find(([ending]) => ending.test(bare));
  return strong === undefined ? bare.replace(/т[ьи]$/, 'л') : bare.replace(...strong);
}
