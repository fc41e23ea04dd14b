import { zonesOfAbbreviation } from './abbreviations.ts';
import { cityNames } from './city-names.ts';
import { isZone } from './local-time.ts';

/** Folded: "new york" and "America/New_York", "Улан Батор" and "Улан-Батор" are written alike. */
const folded = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’'.]/gu, '')
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_・-]+/gu, '_');

/** A time of day in that place: "Moscow time", 東京時間. */
const TIME = /(?:\s+time|時間)$/iu;

/**
 * The time zones that somebody may mean by an IANA name, a city in one of three languages, or an
 * abbreviation; none where nothing is known by it. An offset such as +03:00 is none: it knows nothing
 * of summer time.
 */
export function zonesMeant(typed: string): readonly string[] {
  const wanted = typed.normalize('NFKC').trim();
  if (!/\p{L}/u.test(wanted)) return [];
  if (wanted.includes('/')) return zonesNamed(wanted);
  const short = zonesOfAbbreviation(wanted);
  if (short.length > 0) return short;
  const cities = zonesOfCity(wanted);
  if (cities.length > 0) return cities;
  return TIME.test(wanted) ? zonesMeant(wanted.replace(TIME, '')) : zonesOfOneWord(wanted);
}

/** The one time zone that is meant; `undefined` where that is none or several. */
export function findZone(typed: string): string | undefined {
  const meant = zonesMeant(typed);
  return meant.length === 1 ? meant[0] : undefined;
}

let byCity: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** A city is of one zone where the table says so; otherwise of all whose names end with it. */
function zonesOfCity(typed: string): readonly string[] {
  byCity ??= readCities();
  return [...(byCity.get(folded(typed)) ?? [])];
}

function readCities(): ReadonlyMap<string, ReadonlySet<string>> {
  const cities = new Map<string, Set<string>>();
  for (const [zone, name] of cityNames) {
    if (isZone(zone)) cities.set(folded(name), new Set([zone]));
  }
  const listed = new Set(cities.keys());
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [, ...rest] = zone.split('/');
    const city = folded(rest.at(-1) ?? '');
    if (city === '' || listed.has(city)) continue;
    cities.set(city, new Set([...(cities.get(city) ?? []), zone]));
  }
  return cities;
}

/** A name with a slash, in its usual spelling. */
function zonesNamed(typed: string): readonly string[] {
  const wanted = folded(typed);
  const listed = [...Intl.supportedValuesOf('timeZone'), ...cityNames.map(([zone]) => zone)];
  const named = listed.find((zone) => folded(zone) === wanted);
  if (named !== undefined) return [named];
  const spelled = typed.replace(/\s+/gu, '_').replace(/\s*\/\s*/gu, '/');
  return isZone(spelled) ? [spelled] : [];
}

/** Names of before, such as Japan; shorter ones are abbreviations, which may mean anything. */
const ONE_WORD = /^(?:[a-z]{5,}|cuba|eire|iran)$/iu;

const zonesOfOneWord = (typed: string): readonly string[] =>
  ONE_WORD.test(typed) && isZone(typed) ? [typed] : [];
