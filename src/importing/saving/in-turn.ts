import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { codeOf } from '../../knowledge/article/write-article.ts';
import { ageOf } from '../../knowledge/correcting/age-of.ts';
import { machine } from '../../settings/machine.ts';

/** The name of the file that is there while somebody saves. */
const NAME = '.saving';

/** Whoever is at work says so that often; of whom nothing is heard for so long is no more. */
const SIGN_EVERY_MS = 3000;
const SILENT_MS = 20_000;

const LOOK_EVERY_MS = 20;

const HERE = machine();

/** The signs of those of this process that are at work. */
const own = new Set<string>();

/**
 * Does `work` while nobody else, in whatever process or on whatever machine, does the like in this
 * folder. What a crash left behind is in nobody's way for long. Rejects with the system's fault where
 * the folder takes no files.
 */
export async function inTurn<Done>(folder: string, work: () => Promise<Done>): Promise<Done> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, NAME);
  const sign = JSON.stringify({ host: HERE, pid: process.pid, id: randomUUID() });
  own.add(sign);
  try {
    await take(path, sign);
    const signs = setInterval(() => {
      const now = new Date();
      utimes(path, now, now).catch(() => undefined);
    }, SIGN_EVERY_MS);
    try {
      return await work();
    } finally {
      clearInterval(signs);
      if ((await signAt(path)) === sign) await unlink(path).catch(() => undefined);
    }
  } finally {
    own.delete(sign);
  }
}

async function take(path: string, sign: string): Promise<void> {
  // Linked rather than written in its place: there it is whole from the first moment.
  const hidden = `${path}-${randomUUID()}`;
  await writeFile(hidden, sign, { flag: 'wx' });
  try {
    for (;;) {
      if (await linked(hidden, path)) return;
      const holder = await signAt(path);
      if (holder !== undefined && (await isLeft(path, holder))) await takeAway(path, holder);
      else await setTimeout(LOOK_EVERY_MS);
    }
  } finally {
    await unlink(hidden).catch(() => undefined);
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const signAt = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch(() => undefined);

/** Whether nobody is at work any more who wrote that sign. */
async function isLeft(path: string, sign: string): Promise<boolean> {
  if (isDead(sign)) return true;
  return isSilent(path);
}

/** Signs of life are given by this machine's clock, and noted with the disk's. */
const isSilent = async (path: string): Promise<boolean> =>
  ((await ageOf(path, 'ctimeMs').catch(() => undefined)) ?? 0) > SILENT_MS;

/** As far as this machine can tell. */
function isDead(sign: string): boolean {
  const { host, pid } = partsOf(sign);
  if (host !== HERE || pid === undefined) return false;
  if (pid === process.pid) return !own.has(sign);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function partsOf(sign: string): { readonly host?: unknown; readonly pid?: number } {
  try {
    const { host, pid } = JSON.parse(sign) as { host?: unknown; pid?: unknown };
    return { host, ...(Number.isSafeInteger(pid) ? { pid: pid as number } : {}) };
  } catch {
    return {};
  }
}

/** Of several who find one sign left behind, one takes it away: there is one name for that. */
async function takeAway(path: string, sign: string): Promise<void> {
  const claim = `${path}-${createHash('sha256').update(sign).digest('hex').slice(0, 32)}`;
  if (!(await linked(path, claim).catch(() => false))) {
    // Whoever claimed it may be gone as well.
    if (await isSilent(claim)) await unlink(claim).catch(() => undefined);
    return void (await setTimeout(LOOK_EVERY_MS));
  }
  try {
    if ((await signAt(claim)) === sign && (await signAt(path)) === sign) await unlink(path);
  } finally {
    await unlink(claim).catch(() => undefined);
  }
}
