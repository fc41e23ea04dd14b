import type { Log } from '../../log.ts';
import type { Asked, Claims } from '../../store/records/claims.ts';
import type { Questions } from '../../store/records/questions.ts';
import { createPatience } from '../delivery/patience.ts';
import { threadOf } from '../posting/places.ts';

type ThreadParts = {
  readonly claims: Pick<Claims, 'take'>;
  readonly questions: Pick<Questions, 'latestIn'>;
  readonly log: Log;
};

/** Whether what is asked here gets the first reply of its thread: never true twice for one. Never rejects. */
export type FirstInThread = (asked: Asked) => Promise<boolean>;

/** A reply is not held up for what is said below it. */
const PATIENCE_MS = 500;

export function createFirstInThread({ claims, questions, log }: ThreadParts): FirstInThread {
  async function isFirst(asked: Asked, threadTs: string): Promise<boolean> {
    const { team, channel, ts } = asked;
    // Claims are forgotten in time, and threads go on.
    const earlier =
      threadTs === ts ? undefined : await questions.latestIn({ team, channel, threadTs }, 0);
    if (earlier !== undefined) return false;
    return (await claims.take({ delivery: `thread ${team} ${channel} ${threadTs}` })) !== undefined;
  }

  return async (asked) => {
    const threadTs = threadOf(asked);
    if (asked.entry !== 'mention' || threadTs === undefined) return false;
    return createPatience(PATIENCE_MS)
      .wait(isFirst(asked, threadTs))
      .catch((err: unknown) => {
        log.warn({ err }, 'A thread was not told of follow-ups.');
        return false;
      });
  };
}
