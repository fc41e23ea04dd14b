import { onTestFinished } from 'vitest';
import { startTestApp, type TestAppOptions } from './start-test-app.ts';

/** The test app in a workspace, stopped when the test is over. */
export async function aTestApp(options: TestAppOptions = {}) {
  const running = await startTestApp(options);
  onTestFinished(() => running.stop());
  return running;
}
