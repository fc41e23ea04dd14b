import type { Log } from '../../log.ts';
import type { Asked, Claims } from '../../store/records/claims.ts';
import type { Questions } from '../../store/records/questions.ts';
import { threadOf } from '../posting/places.ts';

type ThreadParts = {
  readonly claims: Pick<Claims, 'take'>;
  readonly questions: Pick<Questions, 'latestIn'>;
  readonly log: Log;
};

/** Whether what is asked here gets the first reply of its thread: never true twice for one. */
export type FirstInThread = (asked: Asked) => Promise<boolean>;

export const createFirstInThread =
  ({ claims, questions, log }: ThreadParts): FirstInThread =>
  async (asked) => {
    const { entry, team, channel, ts } = asked;
    const threadTs = threadOf(asked);
    if (entry !== 'mention' || threadTs === undefined) return false;
    try {
      // Claims are forgotten in time, and threads go on.
      const earlier =
        threadTs === ts ? undefined : await questions.latestIn({ team, channel, threadTs }, 0);
      if (earlier !== undefined) return false;
      return (
        (await claims.take({ delivery: `thread ${team} ${channel} ${threadTs}` })) !== undefined
      );
    } catch (err) {
      log.warn({ err }, 'A thread was not told of follow-ups.');
      return false;
    }
  };
