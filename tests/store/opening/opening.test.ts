import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DatabaseConfig } from '../../../src/config.ts';
import { UserError } from '../../../src/errors.ts';
import { MIGRATIONS } from '../../../src/store/migrations/released.ts';
import {
  aFolder,
  anUntouchedDatabase,
  aStore,
  IF_POSTGRES,
  queryPostgres,
  runBeside,
  subscribed,
  withEachDatabase,
} from '../databases.ts';

/** What is said when the store is opened there: always a sentence, never a stack. */
async function faultOf(database: DatabaseConfig): Promise<string> {
  const fault: unknown = await aStore({ database }).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(UserError);
  return (fault as UserError).message;
}

const file = (path: string): DatabaseConfig => ({ kind: 'sqlite', path });

/** A database file as a stopped bot leaves it. */
async function aUsedFile(): Promise<string> {
  const path = join(aFolder(), 'store.db');
  const store = await aStore({ database: file(path) });
  for (let nth = 0; nth < 300; nth++) await store.claims.take({ delivery: `event ${nth}` });
  await store.close();
  const copy = join(aFolder(), 'copy.db');
  copyFileSync(path, copy);
  return copy;
}

withEachDatabase((kind) => {
  test('an empty database is made ready by several copies at once', async () => {
    const database = await anUntouchedDatabase(kind);
    const copies = await Promise.all([1, 2, 3, 4].map(() => aStore({ database })));
    for (const copy of copies) expect(await copy.fault()).toBeUndefined();
    expect(await copies[0]?.claims.take({ delivery: 'event 1' })).toBeDefined();
    expect(await copies[3]?.claims.take({ delivery: 'event 1' })).toBeUndefined();
  });

  test('a database of a newer version is refused and left alone', async () => {
    const database = await anUntouchedDatabase(kind);
    await (await aStore({ database })).close();
    await runBeside(
      database,
      `insert into common_ground_migrations values (${NEXT}, 'a-later-one', 0)`,
    );
    expect(await faultOf(database)).toBe(
      `The database was made by a newer version of Common Ground: it is at step ${NEXT}, this version knows ${NEXT - 1}. Start the newer version, or set DATABASE_URL to another database. Nothing in it was changed.`,
    );
  });

  test('a database with a step in between that is not known here is refused and left alone', async () => {
    const database = await anUntouchedDatabase(kind);
    await (await aStore({ database })).close();
    await runBeside(database, "insert into common_ground_migrations values (0, 'of-another', 0)");
    expect(await faultOf(database)).toBe(
      'The database was made by another version of Common Ground: it has been through step 0, which this version does not know. Start that version, or set DATABASE_URL to another database. Nothing in it was changed.',
    );
  });

  test('a copy goes on beside a newer version that has added to its tables, and shares the work with it', async () => {
    const database = await anUntouchedDatabase(kind);
    const older = await aStore({ database });
    expect(await older.claims.take({ delivery: 'event 1' })).toBeDefined();
    const later = [
      'alter table claims add column later text',
      'alter table editions add column later bigint not null default 0',
      'create table later_things (id text primary key)',
      "insert into claims (id, delivery, state, owner, tries, claimed_at, later) values ('c2', 'event 2', 'posted', 'newer', 0, 0, 'more')",
      `insert into common_ground_migrations values (${NEXT}, 'a-later-one', 0)`,
    ];
    for (const sql of later) await runBeside(database, sql);
    expect(await older.fault()).toBeUndefined();
    expect(await older.claims.take({ delivery: 'event 1' })).toBeUndefined();
    expect(await older.claims.take({ delivery: 'event 2' })).toBeUndefined();
    const id = await older.claims.take({ delivery: 'event 3' });
    expect(await older.claims.begin(id ?? '')).toBe(true);
    await older.claims.finish(id ?? '');
    const { id: subscription } = await subscribed(older, {
      team: 'T1',
      channel: 'C1',
      settings: {},
      createdBy: 'U1',
    });
    expect(
      await older.editions.plan([{ subscriptionId: subscription, localDate: '2026-11-24' }]),
    ).toBe(1);
    const [edition] = await older.editions.free(1);
    expect(await older.editions.take(edition?.id ?? '', 60_000)).toMatchObject({
      state: 'planned',
    });
  });

  test('a database with tables of another program is refused and left alone', async () => {
    const database = await anUntouchedDatabase(kind);
    await runBeside(database, 'create table questions (riddle text)');
    expect(await faultOf(database)).toMatch(
      /^The database contains tables of another program \(.*"?questions"? already exists\)\. Set DATABASE_URL to an empty database\./,
    );
    await runBeside(database, "insert into questions values ('still there')");
    await expect(runBeside(database, 'select * from claims')).rejects.toThrow();
  });
});

const NEXT = Number(MIGRATIONS.at(-1)?.name.slice(0, 4)) + 1;

describe('a file', () => {
  test('in a folder that is not there yet is made with the folder', async () => {
    const path = join(aFolder(), 'a', 'b', 'store.db');
    await (await aStore({ database: file(path) })).close();
    expect(statSync(path).size).toBeGreaterThan(0);
  });

  test('that is empty becomes a database', async () => {
    const path = join(aFolder(), 'store.db');
    writeFileSync(path, '');
    const store = await aStore({ database: file(path) });
    expect(await store.fault()).toBeUndefined();
  });

  test.each([
    ['some other text', Buffer.from('these are my notes\n'.repeat(1000))],
    ['shorter than a header', Buffer.from('x')],
  ])('with %s is refused and not touched', async (_, bytes) => {
    const path = join(aFolder(), 'store.db');
    writeFileSync(path, bytes);
    expect(await faultOf(file(path))).toBe(
      `The database cannot be opened: ${path} is not an SQLite database. Nothing in it was changed. Put a good copy in its place (docs/store.md, “Backup”), move it away to start with an empty one, or set DATABASE_URL to another place (file:PATH or postgres://…).`,
    );
    expect(readFileSync(path)).toEqual(bytes);
  });

  test.each([
    ['with a page overwritten', (bytes: Buffer) => bytes.fill(0x5a, 4096, 4096 * 8)],
    ['of which only the beginning is left', (bytes: Buffer) => bytes.subarray(0, 5000)],
    ['with a header and nothing sensible after', (bytes: Buffer) => bytes.fill(0xff, 16)],
  ])('%s is refused and not touched', async (_, damage) => {
    const path = await aUsedFile();
    const damaged = Buffer.from(damage(readFileSync(path)));
    writeFileSync(path, damaged);
    expect(await faultOf(file(path))).toContain(
      `The database cannot be opened: ${path} is damaged. Nothing in it was changed.`,
    );
    expect(readFileSync(path)).toEqual(damaged);
  });

  test.each<[string, (file: string) => void]>([
    ['nothing', (shm) => truncateSync(shm, 0)],
    ['a byte', (shm) => truncateSync(shm, 1)],
    ['half of a header', (shm) => truncateSync(shm, 100)],
    ['a header', (shm) => truncateSync(shm, 136)],
    ['half of it', (shm) => truncateSync(shm, 16_384)],
    ['other bytes', (shm) => writeFileSync(shm, Buffer.alloc(32_768, 0x5a))],
  ])(
    'whose -shm holds %s, after a crash, is opened with all that was confirmed',
    async (_, cut) => {
      const path = join(aFolder(), 'store.db');
      const running = await aStore({ database: file(path) });
      await running.claims.take({ delivery: 'event 1' });
      const copy = join(aFolder(), 'copy.db');
      for (const part of ['', '-wal', '-shm']) copyFileSync(`${path}${part}`, `${copy}${part}`);
      cut(`${copy}-shm`);
      const store = await aStore({ database: file(copy) });
      expect(await store.claims.take({ delivery: 'event 1' })).toBeUndefined();
      expect(await store.claims.take({ delivery: 'event 2' })).toBeDefined();
    },
  );

  test.each([
    ['-shm', 'SQLITE_READONLY'],
    ['-wal', 'SQLITE_CANTOPEN'],
  ])('whose %s is a folder is refused with a sentence', async (part, code) => {
    const path = await aUsedFile();
    mkdirSync(`${path}${part}`);
    expect(await faultOf(file(path))).toContain(`opened for reading and writing (${code})`);
  });

  test('that is a folder is refused', async () => {
    const path = join(aFolder(), 'store.db');
    mkdirSync(path);
    expect(await faultOf(file(path))).toContain(`${path} is a folder.`);
  });

  test('that is a device is refused', async () => {
    expect(await faultOf(file('/dev/null'))).toContain('/dev/null is no file.');
  });

  test('whose folder cannot be made is refused', async () => {
    const path = join(aFolder(), 'notes');
    writeFileSync(path, '');
    expect(await faultOf(file(join(path, 'store.db')))).toMatch(
      /cannot be opened for reading and writing \((?:ENOTDIR|EEXIST)\)\. Let this user read and write/,
    );
  });

  test('in a folder, or itself, that may only be read is refused', async () => {
    const folder = aFolder();
    const path = join(folder, 'store.db');
    chmodSync(folder, 0o555);
    becomeNobody();
    expect(await faultOf(file(path))).toMatch(
      /store\.db cannot be opened for reading and writing( \(EACCES\))?\. Let this user read and/,
    );
    process.seteuid?.(process.getuid?.() ?? 0);
    chmodSync(folder, 0o777);
    writeFileSync(path, 'SQLite format 3\0', { mode: 0o444 });
    becomeNobody();
    expect(await faultOf(file(path))).toContain('(EACCES)');
  });
});

/** Permissions do not hold for root. */
function becomeNobody(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) return;
  process.seteuid?.(65_534);
  onTestFinished(() => process.seteuid?.(0));
}

/** A file system of `size` bytes, where this user may make one. */
function aSmallDisk(size: number): string | undefined {
  const folder = aFolder();
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder];
    execFileSync('mount', options, { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

describe('a disk that is full', () => {
  test('at the start is said', async (context) => {
    const folder = aSmallDisk(16_384);
    if (folder === undefined) return context.skip('only root can mount a small disk here');
    const path = join(folder, 'store.db');
    expect(await faultOf(file(path))).toMatch(
      /^The database .* cannot be written: the disk is full\. Make room, or set DATABASE_URL/,
    );
  });

  test('later fails what is written, loses nothing before it, and passes', async (context) => {
    const folder = aSmallDisk(2_000_000);
    if (folder === undefined) return context.skip('only root can mount a small disk here');
    const database = file(join(folder, 'store.db'));
    const store = await aStore({ database });
    const confirmed: string[] = [];
    const fill = async (): Promise<void> => {
      for (let nth = 0; nth < 10_000; nth++) {
        await store.claims.take({ delivery: `event ${nth}` });
        confirmed.push(`event ${nth}`);
      }
    };
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(300_000));
    await expect(fill()).rejects.toThrow(/full|I\/O/i);
    expect(confirmed.length).toBeGreaterThan(10);
    writeFileSync(join(folder, 'ballast'), '');
    const delivery = `event ${confirmed.length}`;
    expect(await store.claims.take({ delivery })).toBeDefined();
    for (const before of confirmed) {
      expect(await store.claims.take({ delivery: before })).toBeUndefined();
    }
  });
});

describe('a server', () => {
  test('that does not answer is said, without the password', async () => {
    const url = 'postgres://anna:secret-1@127.0.0.1:1/notes';
    const said = await faultOf({ kind: 'postgres', url });
    expect(said).toMatch(/^PostgreSQL cannot be used \(ECONNREFUSED\): .*Expected in DATABASE_URL/);
    expect(said).not.toContain('secret-1');
  });

  test('without that database says so', IF_POSTGRES, async () => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '');
    url.pathname = '/no_such_database';
    const said = await faultOf({ kind: 'postgres', url: url.href });
    expect(said).toContain('(3D000): database "no_such_database" does not exist.');
  });

  test('that drops the connections is used again', IF_POSTGRES, async () => {
    const database = await anUntouchedDatabase('postgres');
    const store = await aStore({ database });
    await store.claims.take({ delivery: 'event 1' });
    const schema = database.kind === 'postgres' ? new URL(database.url).searchParams : undefined;
    expect(schema?.get('options')).toMatch(/search_path/);
    const name = schema?.get('application_name');
    const { rows } = await queryPostgres(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`,
    );
    expect(rows).not.toEqual([]);
    await expect
      .poll(() => store.claims.take({ delivery: 'event 1' }).catch(() => 'lost'))
      .toBeUndefined();
  });
});
