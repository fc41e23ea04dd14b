import { type Clock, createClock } from '../src/clock.ts';

/** A workspace's clock that shows `day` now and runs on from there, whatever the machine's shows. */
export function clockFrom(day: number): Clock {
  const began = Date.now();
  return createClock(() => day + Date.now() - began);
}
