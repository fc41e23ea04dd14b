import { setTimeout as pause } from 'node:timers/promises';

/** Whoever looks without a pause takes the time of what is awaited, which is mostly at work in the same process. */
const PAUSE_MS = 5;

/** Waits until `look` finds something; a test that waits in vain fails after half a minute: only a fault takes one, or a very busy machine. */
export async function until<Found>(
  look: () => Promise<Found | undefined> | Found | undefined,
): Promise<Found> {
  const end = Date.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not happen within half a minute: ${look}`);
    await pause(PAUSE_MS);
  }
}
