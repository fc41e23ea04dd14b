import { findTimes, type Period } from '../../period/find-times.ts';
import type { PeriodReading } from '../../period/read-period.ts';
import { isWithin } from '../../search/rank/within-period.ts';
import type { Reply } from '../reply.ts';
import type { Shown } from './choose-excerpts.ts';

/** A date that is part of a name is a word like others; what narrows, lifts or orders is told of. */
export function timeOf(
  time: PeriodReading,
  shown: readonly Shown[],
  isOutside: boolean,
): Reply['time'] {
  const understood = time.understood.filter(({ kind }) =>
    kind === 'latest' || kind === 'earliest' ? shown.length > 0 : time.strict || kind === 'about',
  );
  const isMissed =
    isOutside ||
    (understood.some(({ kind }) => kind === 'about') &&
      !shown.some((one) => tellsOf(time.period, one)));
  const isNamed = shown.some(({ excerpt }) => namesTimeIn(excerpt.quote, time));
  return { understood, isMissed: isMissed && !isNamed, unread: time.unread };
}

/** Whether the first excerpt is of the time asked for, where one was. */
export function isInTime(
  time: PeriodReading,
  shown: readonly Shown[],
  isOutside: boolean,
): boolean {
  const [first] = shown;
  if (first === undefined) return false;
  if (!isOutside && !timeOf(time, shown, isOutside).isMissed) return true;
  return namesTimeIn(first.excerpt.quote, time);
}

const tellsOf = (period: Period | undefined, { hit }: Shown): boolean =>
  period === undefined || isWithin(hit.article, period);

/** Whether a quote names a time that lies in the one asked for or holds it, whatever its article is about. */
function namesTimeIn(quote: string, { period, told }: PeriodReading): boolean {
  if (period === undefined) return false;
  const { first = '', last = '9999-12-31' } = told ?? period;
  // "Last year" is told from another day than this one, and says nothing here.
  return findTimes(quote.normalize('NFKC').toLowerCase(), '2000-01-01').some(
    ({ understood: days = {}, isTakenOut }) => {
      // A bound names its one day: "until 1945" is of 1945.
      const [from, to] = [days.first ?? days.last, days.last ?? days.first];
      const isBound = days.first === undefined || days.last === undefined;
      return (
        !isTakenOut &&
        from !== undefined &&
        to !== undefined &&
        (told !== undefined || !isBound) &&
        to >= first &&
        from <= last
      );
    },
  );
}
