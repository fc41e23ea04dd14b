import { isZone } from './local-time.ts';

/** Folded: "new york" and "America/New_York" are written alike. */
const folded = (typed: string): string => typed.trim().toLowerCase().replace(/\s+/g, '_');

/**
 * The time zone somebody means by its IANA name or by the city in it, or `undefined`. An offset such
 * as +03:00 is none: it knows nothing of summer time.
 */
export function findZone(typed: string): string | undefined {
  const wanted = folded(typed);
  if (!/\p{L}/u.test(wanted)) return undefined;
  const known = Intl.supportedValuesOf('timeZone');
  const named = known.find((zone) => folded(zone) === wanted);
  if (named !== undefined) return named;
  const cities = known.filter((zone) => folded(zone).split('/').at(-1) === wanted);
  if (cities.length > 0) return cities.length === 1 ? cities[0] : undefined;
  // Names that are there, but not in the list: UTC, and those a zone had before.
  const trimmed = typed.trim().replace(/\s+/g, '_');
  return isZone(trimmed) ? trimmed : undefined;
}
