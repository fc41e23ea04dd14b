import { onTestFinished } from 'vitest';
import { startTestApp, type TestAppOptions } from './start-test-app.ts';

/** The test app in a workspace, stopped when the test is over. */
export async function aTestApp(options: TestAppOptions = {}) {
  const running = await startTestApp(options);
  onTestFinished(() => running.stop());
  return running;
}

/** Waits until `look` finds something; a test that waits in vain fails after five seconds. */
export async function until<Found>(look: () => Promise<Found | undefined> | Found | undefined) {
  const end = Date.now() + 5000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`It did not happen within five seconds: ${look}`);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
