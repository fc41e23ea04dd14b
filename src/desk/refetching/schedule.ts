const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Days after which a page is looked at again, counted from when its article was saved. */
const AFTER_DAYS = [1, 7, 30] as const;

/** So much of a day is added by chance, lest all pages of one import are asked for in one hour. */
const JITTER_MS = 3 * HOUR_MS;

/** How often one look is tried. */
const TRIES = 4;
const RETRY_MS = 2 * HOUR_MS;

/** The end of all looks: a time that never comes. */
const NEVER = Date.UTC(9999, 11, 31);

/** A look that was due so long ago is still worth it, where there is no later one that is due as well. */
const LATE_MS = 2 * DAY_MS;

export type Due = { readonly step: number; readonly dueAt: number };

/**
 * The first look after the first `step` ones that is not over: of several that were missed, none is made up
 * for but the last. `chance` is from 0 to 1.
 */
export function nextLook(savedAt: number, step: number, now: number, chance: number): Due {
  const looks = AFTER_DAYS.map((days, at) => ({ at, time: savedAt + days * DAY_MS })).slice(step);
  const next = looks.find(
    ({ time }, nth) =>
      time > now || (time > now - LATE_MS && (looks[nth + 1]?.time ?? NEVER) > now),
  );
  if (next === undefined) return { step: AFTER_DAYS.length, dueAt: NEVER };
  return { step: next.at, dueAt: Math.round(next.time + JITTER_MS * chance) };
}

/** When the same look is tried again after so many failures; `undefined` where it is given up. */
export const nextTry = (
  failures: number,
  waitMs: number | undefined,
  now: number,
  chance: number,
): number | undefined =>
  failures >= TRIES
    ? undefined
    : Math.round(now + Math.max(waitMs ?? 0, RETRY_MS * 2 ** (failures - 1)) * (1 + chance / 10));
