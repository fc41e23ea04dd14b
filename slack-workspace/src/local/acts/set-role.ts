import type { Parts } from '../../parts.ts';
import type { Answered, Posts } from '../posts.ts';
import { personOf } from './who.ts';

/** Somebody becomes an admin of the workspace, or is one no longer. Slack tells no app of it. */
export function setRole(parts: Parts, { person, isAdmin }: Posts['role']): Answered {
  const { world } = parts;
  world.people.set(person, { ...personOf(parts, person), isAdmin });
  world.changed();
  return { ok: true };
}
