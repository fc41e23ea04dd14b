import { setTimeout as sleep } from 'node:timers/promises';
import type { Copy } from './copy.ts';

/** As long as a supervisor waits. */
const PAUSE_MS = 2000;

/** What was killed, and how often: `twice` is a copy and, once it was ready, the one started in its place. */
export type Kills = { one: number; together: number; twice: number };

/** Kills copies in turn until the end, each time in another way, and starts them again. */
export async function killing(
  copies: readonly Copy[],
  { everyMs, end }: { readonly everyMs: number; readonly end: number },
): Promise<Kills> {
  const kills: Kills = { one: 0, together: 0, twice: 0 };
  const at = (nth: number): Copy[] => copies.slice(nth % copies.length).slice(0, 1);

  async function again(some: readonly Copy[]): Promise<void> {
    for (const copy of some) copy.kill();
    await sleep(PAUSE_MS);
    await Promise.all(some.map((copy) => copy.start()));
  }

  for (let nth = 0; performance.now() + 5000 < end; nth++) {
    await sleep(everyMs);
    if (performance.now() > end) break;
    const way = (['one', 'together', 'twice'] as const)[nth % 3] ?? 'one';
    await again(way === 'together' ? [...at(nth), ...at(nth + 1)] : at(nth));
    if (way === 'twice') await again(at(nth));
    kills[way]++;
  }
  return kills;
}
