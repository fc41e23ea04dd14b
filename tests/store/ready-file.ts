import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openStore } from '../../src/store/open-store.ts';

let ready: Promise<Buffer> | undefined;

/** An SQLite file as a store leaves it that has kept nothing; made once, for it waits for each migration. */
export function readyFile(): Promise<Buffer> {
  ready ??= makeFile();
  return ready;
}

async function makeFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-'));
  const path = join(folder, 'store.db');
  const log = pino({ level: 'silent' });
  await (await openStore({ database: { kind: 'sqlite', path }, retentionDays: 90, log })).close();
  const file = readFileSync(path);
  rmSync(folder, { recursive: true });
  return file;
}
