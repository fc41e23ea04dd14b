import { z } from 'zod';

/** What an edition is frozen to: what it posts, and what it has told of. */
const Payload = z.object({
  post: z.object({ text: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) }),
  /** The moment it was composed, in ms since 1970: the next edition tells what came after. */
  until: z.number(),
  /** Ids of articles and questions that came shortly before that: see `OVERLAP_MS`. */
  recent: z.array(z.string()),
  /** What the ids of its articles begin with, where there are several archives. */
  prefixes: z.array(z.string()).optional(),
});

export type Payload = z.output<typeof Payload>;

/** What the store has kept; `undefined` where it is forgotten, or is none. */
export function readPayload(kept: unknown): Payload | undefined {
  const parsed = Payload.safeParse(kept);
  return parsed.success ? parsed.data : undefined;
}
