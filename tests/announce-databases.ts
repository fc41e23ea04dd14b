/** Says once, before the tests, which of them will be left out, and why. */
export function setup(): void {
  if (process.env.TEST_DATABASE_URL) return;
  process.stderr.write(
    'TEST_DATABASE_URL is not set, so the tests of the store are skipped for PostgreSQL and run for SQLite only.\n',
  );
}
