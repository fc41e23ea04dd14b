import { runStep } from '../deliver/tell-step.ts';
import { WorkspaceError } from '../errors.ts';
import type { Parts } from '../parts.ts';
import { toast } from '../state/conversations.ts';
import { invite, kick, open, react, setArchived } from './acts/change-place.ts';
import { press, suggest } from './acts/press.ts';
import { edit, say } from './acts/say.ts';
import { setRole } from './acts/set-role.ts';
import { runShortcut } from './acts/shortcut.ts';

import { close, submit } from './acts/submit.ts';
import { upload } from './acts/upload.ts';
import { BODIES } from './bodies.ts';
import type { Answered, Posts } from './posts.ts';

type Acts = {
  readonly [Path in keyof Posts]: (parts: Parts, body: Posts[Path]) => Promise<Answered> | Answered;
};

/** What a post does, by its path under `/_local/`. `failing` is what calls are to fail next. */
const acts = (failing: Map<string, string>): Acts => ({
  say,
  edit,
  upload,
  press,
  submit,
  close,
  options: suggest,
  shortcut: runShortcut,
  open,
  react,
  step: runStep,
  clock: moveClock,
  redeliver({ deliveries }, { deliveryId }) {
    if (deliveries.again(deliveryId)) return { ok: true };
    return { ok: false, error: 'Nothing was sent under that number.' };
  },
  dismiss({ world }, { person, toast: id }) {
    const left = (world.toasts.get(person) ?? []).filter((one) => one.id !== id);
    world.toasts.set(person, left);
    world.changed();
    return { ok: true };
  },
  role: setRole,
  invite,
  kick,
  archive: (parts, { channel }) => setArchived(parts, channel, true),
  unarchive: (parts, { channel }) => setArchived(parts, channel, false),
  fail(_, { method, error }) {
    failing.set(method, error);
    return { ok: true };
  },
});

/** Past some year no date can be written, nor a message's `ts`, and the page would show nothing more. */
const END_OF_TIME = Date.UTC(2101, 0);

function moveClock({ world }: Parts, body: Posts['clock']): Answered {
  const { clock } = world;
  const time = 'to' in body ? Date.parse(body.to) : clock.now() + body.advanceMinutes * 60_000;
  if (time < clock.now()) throw new WorkspaceError('The clock only moves forward.');
  if (time >= END_OF_TIME) {
    throw new WorkspaceError('The clock cannot go past the year 2100.');
  }
  clock.moveTo(time);
  world.changed();
  return { ok: true };
}

/** Presses, shortcuts and files whose failure a person sees as a toast, since nothing else shows it. */
const TOASTED: ReadonlySet<string> = new Set(['press', 'shortcut', 'upload']);

/** Does what was posted to `path`. Everything that a person can mend comes back as a sentence. */
export async function doPost(
  parts: Parts,
  failing: Map<string, string>,
  path: string,
  given: unknown,
): Promise<Answered | undefined> {
  if (!isPath(path)) return undefined;
  const answered = await carryOut(parts, failing, path, given);
  const person = personIn(given);
  if (!answered.ok && TOASTED.has(path) && person !== undefined) {
    toast(parts.world, person, answered.error);
  }
  return answered;
}

const isPath = (path: string): path is keyof Posts => Object.hasOwn(BODIES, path);

async function carryOut<Path extends keyof Posts>(
  parts: Parts,
  failing: Map<string, string>,
  path: Path,
  given: unknown,
): Promise<Answered> {
  const body = BODIES[path].safeParse(given);
  if (!body.success)
    return { ok: false, error: `This is not a valid request: ${body.error.message}` };
  try {
    return await acts(failing)[path](parts, body.data);
  } catch (error) {
    if (error instanceof WorkspaceError) return { ok: false, error: error.message };
    throw error;
  }
}

function personIn(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || !('person' in given)) return undefined;
  return typeof given.person === 'string' ? given.person : undefined;
}
