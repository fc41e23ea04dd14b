import { createPace } from '../../pace.ts';
import type { Store } from '../../store/open-store.ts';
import type { EditionDate } from '../../store/records/editions.ts';
import type { Subscription } from '../../store/records/subscriptions.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { isStillDue, nextOccurrence, type Occurrence, occurrencesBetween } from './due.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** After a start, dates so far back are looked at: a channel may have a digest once a week. */
const LOOK_BACK_MS = 8 * DAY_MS;

/**
 * Each look goes a little back behind the last one: what another copy has just set up may be kept
 * after it was dated.
 */
const OVERLAP_MS = 60 * 1000;

type PlanningParts = {
  readonly store: Pick<Store, 'subscriptions' | 'editions'>;
  readonly now: () => number;
};

/** Plans the editions that have come due since it was last called, and keeps why others will not come. */
export function createPlanning({ store, now }: PlanningParts): () => Promise<void> {
  const { subscriptions, editions } = store;
  const times = createTimes();
  let looked = 0;
  let settled: ReadonlySet<string> = new Set();
  return async () => {
    const moment = now();
    const after = Math.max(moment - LOOK_BACK_MS, looked - OVERLAP_MS);
    const { planned, passed } = await dueOf(await subscriptions.all(), after, moment, times);
    const isUnsettled = (date: EditionDate): boolean => !settled.has(keyOf(date));
    await editions.pass(passed.paused.filter(isUnsettled), 'paused');
    await editions.pass(passed.missed.filter(isUnsettled), 'missed');
    await editions.plan(planned.filter(isUnsettled));
    looked = moment;
    // All that the next look can see again, since it begins within this one.
    settled = new Set([...planned, ...passed.paused, ...passed.missed].map(keyOf));
  };
}

const keyOf = ({ subscriptionId, localDate }: EditionDate): string =>
  `${subscriptionId} ${localDate}`;

/** What is to be done about the dates that have come. */
type Due = {
  readonly planned: readonly EditionDate[];
  /** Dates that get no edition, by the reason. */
  readonly passed: Readonly<Record<'paused' | 'missed', readonly EditionDate[]>>;
};

/** The times of settings between two moments; those last looked up are remembered. */
type Times = (settings: Settings, after: number, until: number) => readonly Occurrence[];

function createTimes(): Times {
  type Known = { from: number; found: readonly Occurrence[]; next: number };
  const byTiming = new Map<string, Known>();
  return (settings, after, until) => {
    const key = `${settings.zone} ${settings.time} ${settings.weekdays.join()}`;
    const known = byTiming.get(key);
    if (known === undefined || after < known.from || until >= known.next) {
      const found = occurrencesBetween(settings, after, until);
      byTiming.set(key, { from: after, found, next: nextOccurrence(settings, until).at });
      return found;
    }
    return known.found.filter(({ at }) => at > after);
  };
}

/**
 * Which dates of these subscriptions have come between `after` and `now`. Of several the last one
 * goes out, for it covers what the others would have told.
 */
async function dueOf(
  subscriptions: readonly Subscription[],
  after: number,
  now: number,
  times: Times,
): Promise<Due> {
  const pace = createPace();
  const planned: EditionDate[] = [];
  const passed = { paused: [] as EditionDate[], missed: [] as EditionDate[] };
  for (const { id, settings: kept, changedAt, pausedUntil = 0 } of subscriptions) {
    const read = readSettings(kept);
    // One that has stopped is planned as well: what was in the way may be gone.
    if (read.kind === 'faulty') continue;
    const { settings } = read;
    const found = times(settings, after, now).filter(({ at }) => at > changedAt);
    for (const [index, occurrence] of found.entries()) {
      const date = { subscriptionId: id, localDate: occurrence.date };
      const isLast = index === found.length - 1;
      if (occurrence.at < pausedUntil) passed.paused.push(date);
      else if (isLast && isStillDue(occurrence, settings, now)) planned.push(date);
      else passed.missed.push(date);
    }
    const rest = pace();
    if (rest !== undefined) await rest;
  }
  return { planned, passed };
}
