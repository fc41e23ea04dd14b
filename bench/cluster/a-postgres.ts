import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

const USER = 'common_ground';

/** A busy machine takes its time to start one. */
const START_LIMIT_MS = 60_000;

export type Postgres = { readonly url: string; readonly stop: () => Promise<void> };

/** The one that `TEST_DATABASE_URL` names; else one of its own, in a folder that is gone afterwards. */
export async function aPostgres(): Promise<Postgres> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const bin = programs();
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-postgres-'));
  const as = await whoMayRunIt();
  const password = randomBytes(16).toString('hex');
  const [data, secret] = [join(folder, 'data'), join(folder, 'password')];
  writeFileSync(secret, password, { mode: 0o600 });
  if (as !== undefined) for (const path of [folder, secret]) chownSync(path, as.uid, as.gid);
  const options = { ...as, cwd: folder };
  const signIn = ['-A', 'scram-sha-256', '-U', USER, `--pwfile=${secret}`];
  await run(join(bin, 'initdb'), ['-D', data, '-N', ...signIn], options);
  const port = await aFreePort();
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  server.stderr.on('data', (piece) => {
    said = `${said}${piece}`.slice(-2000);
  });
  const ended = once(server, 'exit');
  // At once, without waiting for whoever is connected: nothing of it is kept.
  const end = (): void => void server.kill('SIGQUIT');
  process.on('exit', end);
  const stop = async (): Promise<void> => {
    end();
    await ended;
    process.off('exit', end);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
  for (const limit = performance.now() + START_LIMIT_MS; !(await answers(url)); await sleep(200)) {
    if (server.exitCode === null && performance.now() < limit) continue;
    await stop();
    throw new Error(`PostgreSQL did not start: ${said}`);
  }
  return { url, stop };
}

/** Debian keeps them where no PATH leads. */
const DEBIANS = '/usr/lib/postgresql';

function programs(): string {
  const there = existsSync(DEBIANS) ? readdirSync(DEBIANS) : [];
  const versions = there.toSorted((a, b) => Number(b) - Number(a));
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(DEBIANS, version, 'bin')),
  ];
  const bin = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (bin !== undefined) return bin;
  throw new Error(
    'Expected PostgreSQL (apt-get install postgresql), or TEST_DATABASE_URL: postgres://…',
  );
}

/** PostgreSQL refuses to run as root. */
async function whoMayRunIt(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const ids = ['-u', '-g'].map(async (which) => Number((await run('id', [which, name])).stdout));
    const [uid, gid] = await Promise.all(ids).catch(() => []);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error('Expected a user who is not root, as whom PostgreSQL can run.');
}

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
