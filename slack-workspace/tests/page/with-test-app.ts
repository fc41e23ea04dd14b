import { afterEach, beforeEach } from 'vitest';
import { startTestApp, type TestApp } from '../start-test-app.ts';
import { leavePages } from './visit.ts';

/** Each test of a suite has an app of its own, which `begin` is given, and leaves its pages and ends it. */
export function withTestApp(begin: (app: TestApp) => Promise<void> | void): void {
  let app: TestApp | undefined;

  beforeEach(async () => {
    app = await startTestApp();
    await begin(app);
  });

  afterEach(async () => {
    await leavePages();
    await app?.stop();
  });
}
