import type { Log } from '../../log.ts';
import type { Claims } from '../../store/records/claims.ts';
import type { Questions } from '../../store/records/questions.ts';
import { isRefusal } from '../connection/error-code.ts';
import { createTurn } from '../delivery/turn.ts';
import type { Posted } from './posting.ts';

/** Where a shared reply stands. */
export type SharedPlace = { readonly channel: string; readonly ts: string };

/** Puts private replies before a whole channel, and takes them back. */
export type Sharing = {
  /** Once: whether this call did. `post` says where the reply came to stand, as far as it knows. */
  readonly share: (questionId: string, post: () => Promise<Posted>) => Promise<boolean>;
  /**
   * Whether it is there no more. `remove` deletes it, at a place that is absent where it is not known,
   * and says whether it could.
   */
  readonly takeBack: (
    questionId: string,
    remove: (place: SharedPlace | undefined) => Promise<boolean>,
  ) => Promise<boolean>;
};

type SharingParts = {
  readonly claims: Claims;
  readonly questions: Pick<Questions, 'share' | 'unshare'>;
  readonly log: Log;
};

const keyOf = (questionId: string): string => `share ${questionId}`;

export function createSharing({ claims, questions, log }: SharingParts): Sharing {
  return {
    async share(questionId, post) {
      const key = keyOf(questionId);
      const id = await claims.take({ delivery: key, message: key });
      if (id === undefined) return false;
      const turn = createTurn(claims, { id }, log);
      let posted: Posted = {};
      try {
        await turn.say(
          async () => {
            posted = await post();
          },
          () => {
            const { channel, ts } = posted;
            if (channel === undefined || ts === undefined) return undefined;
            return { channel, ts, questionId, mark: '' };
          },
        );
      } catch (error) {
        // What Slack refused may be tried again; what it left open must not stand there twice.
        if (isRefusal(error)) await claims.giveBack(id);
        throw error;
      }
      await questions.share(questionId);
      return true;
    },
    async takeBack(questionId, remove) {
      const key = keyOf(questionId);
      const state = await claims.replyTo(key);
      if (!(await remove(state.kind === 'posted' ? state.reply : undefined))) return false;
      await questions.unshare(questionId);
      // Last, so that it cannot be shared anew while it stands there.
      await claims.withdraw(key);
      return true;
    },
  };
}
