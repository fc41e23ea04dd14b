import { randomUUID } from 'node:crypto';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../knowledge/write-whole.ts';
import type { SharedFile } from '../../store/records/sharing/shared-files.ts';
import { isArticlePath } from './bring.ts';
import { fileHere } from './file-here.ts';

/** A file that was written or taken out, and what it said before where that is known. */
export type Written = { readonly path: string; readonly before?: string };

/** What is written and not shared yet. A note of it in the folder outlives the process. */
export type Owed = {
  /** Is done before the path is written, whether or not it then is. */
  readonly note: (path: string) => Promise<void>;
  readonly add: (written: Written) => void;
  /** Goes through what was noted: what stands as it stood is not owed. Whether anything is owed since. */
  readonly settle: () => Promise<boolean>;
  readonly has: (path: string) => boolean;
  readonly all: () => readonly Written[];
  /** Whether there is anything to share or to settle. */
  readonly isEmpty: () => boolean;
  /** Whether other copies went on without what a process that ended has written; `base` is what was shared last. */
  readonly isOvertaken: (file: SharedFile, base: string | undefined) => boolean;
  readonly clear: (path: string) => Promise<void>;
};

type Note = Written & { readonly isLeft: boolean };

/** Each note is a file of its own: processes on one disk have nothing to write over. Hidden files are no articles. */
const NAME = /^\.owed-[\w-]+\.json$/;

/** Of what is no text, be it one or another. */
const NO_TEXT = 'no text';

export async function openOwed(folder: string): Promise<Owed> {
  /** By their names. */
  const notes = await left(folder);
  const owed = new Map<string, Note>();

  async function stateOf(path: string): Promise<string | undefined> {
    const here = await fileHere(folder, path);
    if (here.kind === 'absent') return undefined;
    return here.kind === 'text' ? here.hash : NO_TEXT;
  }

  async function forget(name: string): Promise<void> {
    notes.delete(name);
    // One that stays is settled at the next start: then the store has had it.
    await unlink(join(folder, name)).catch(() => undefined);
  }

  return {
    async note(path) {
      if (!isArticlePath(path)) return;
      const before = await stateOf(path);
      const written = { path, ...(before === undefined ? {} : { before }) };
      const name = `.owed-${randomUUID()}.json`;
      await writeWhole(join(folder, name), JSON.stringify(written));
      notes.set(name, { ...written, isLeft: false });
    },
    add: (written) => void owed.set(written.path, { ...written, isLeft: false }),
    async settle() {
      let isNew = false;
      for (const [name, note] of notes) {
        if (owed.has(note.path)) continue;
        try {
          if ((await stateOf(note.path)) === note.before) {
            await forget(name);
            continue;
          }
          owed.set(note.path, note);
          isNew = true;
        } catch {
          // What cannot be read just now is settled later.
        }
      }
      return isNew;
    },
    has: (path) => owed.has(path),
    all: () => [...owed.values()],
    isEmpty: () => owed.size === 0 && notes.size === 0,
    isOvertaken({ path, hash, isRemoved }, base) {
      const one = owed.get(path);
      const now = isRemoved ? undefined : hash;
      return one?.isLeft === true && now !== one.before && now !== base;
    },
    async clear(path) {
      owed.delete(path);
      for (const [name, note] of notes) if (note.path === path) await forget(name);
    },
  };
}

/** What processes that ended have left. Of what is no note nothing is known. */
async function left(folder: string): Promise<Map<string, Note>> {
  const names = await readdir(folder).catch(() => []);
  const notes = new Map<string, Note>();
  for (const name of names.filter((one) => NAME.test(one))) {
    const note = await readFile(join(folder, name), 'utf8').then(parsed, () => undefined);
    if (note !== undefined) notes.set(name, { ...note, isLeft: true });
  }
  return notes;
}

function parsed(text: string): Written | undefined {
  try {
    const { path, before } = Object(JSON.parse(text)) as Record<string, unknown>;
    if (typeof path !== 'string' || !isArticlePath(path)) return undefined;
    return { path, ...(typeof before === 'string' ? { before } : {}) };
  } catch {
    return undefined;
  }
}
