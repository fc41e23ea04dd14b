import { Cron } from 'croner';
import { dayFrom } from '../../period/calendar/days.ts';
import { type LocalTime, localTime } from '../settings/local-time.ts';
import type { Settings } from '../settings/settings.ts';

/** When an edition is due, and the date it is the edition of. */
export type Occurrence = {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `YYYY-MM-DD`, where the channel is. */
  readonly date: string;
};

type Timing = Pick<Settings, 'time' | 'zone' | 'weekdays'>;

const MINUTE_MS = 60_000;

const DAY_MS = 24 * 60 * MINUTE_MS;

/** A missed edition is left to the next one when that is nearer than this. */
const NEAR_MS = 12 * 60 * MINUTE_MS;

/** The first occurrence after `after`: there always is one, for a week has seven days. */
export const nextOccurrence = (timing: Timing, after: number): Occurrence =>
  whereClocksStay(timing, after) ?? whereClocksChange(timing, after);

/** `undefined` where they change within a day of it: a subtraction finds it, for which croner takes a millisecond. */
function whereClocksStay({ zone, time, weekdays }: Timing, after: number): Occurrence | undefined {
  const offsetAt = (at: number): number => inUtc(localTime(at, zone)) - at;
  const minute = after - (after % MINUTE_MS);
  const offset = offsetAt(minute - DAY_MS);
  const { date: today } = localTime(after, zone);
  for (let days = 0; days <= 7; days++) {
    const date = dayFrom(today, days);
    const at = inUtc({ date, time }) - offset;
    if (offsetAt(at + DAY_MS) !== offset) return undefined;
    if (at > after && weekdays.includes(new Date(date).getUTCDay() || 7)) return { at, date };
  }
  return undefined;
}

const inUtc = ({ date, time }: LocalTime): number => Date.parse(`${date}T${time}Z`);

function whereClocksChange(timing: Timing, after: number): Occurrence {
  const { zone, time } = timing;
  const [hour = '', minute = ''] = time.split(':');
  const cron = new Cron(`${Number(minute)} ${Number(hour)} * * ${timing.weekdays.join(',')}`, {
    timezone: zone,
    paused: true,
  });
  for (let from = after; ; ) {
    const run = cron.nextRun(new Date(from));
    if (run === null) throw new Error(`There is no ${time} in ${zone}.`);
    const at = firstValidMinute(run.getTime(), timing);
    // Where that is earlier than croner's own time it may be past already.
    if (at > after) return { at, date: localTime(at, zone).date };
    from = run.getTime();
  }
}

/**
 * A time that the clocks skip comes when they go on: 02:30 at 03:00. Croner adds the hour they skip
 * and gives 03:30.
 */
function firstValidMinute(at: number, { time, zone }: Timing): number {
  const { date } = localTime(at, zone);
  const isStillPast = (minute: number): boolean => {
    const before = localTime(minute, zone);
    return before.date === date && before.time >= time;
  };
  if (localTime(at, zone).time === time) return at;
  let first = at;
  while (isStillPast(first - MINUTE_MS)) first -= MINUTE_MS;
  return first;
}

/** The occurrences after `after` and up to `until`, in order. */
export function occurrencesBetween(timing: Timing, after: number, until: number): Occurrence[] {
  const found: Occurrence[] = [];
  for (let next = nextOccurrence(timing, after); next.at <= until; ) {
    // A date has one, also where its clocks show the time twice.
    if (found.at(-1)?.date !== next.date) found.push(next);
    next = nextOccurrence(timing, next.at);
  }
  return found;
}

/** Whether the last occurrence before `now` still goes out: today's does, however late it is. */
export function isStillDue(occurrence: Occurrence, timing: Timing, now: number): boolean {
  if (localTime(now, timing.zone).date === occurrence.date) return true;
  return nextOccurrence(timing, now).at - now > NEAR_MS;
}
