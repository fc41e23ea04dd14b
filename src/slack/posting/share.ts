import type { Message } from '../../blocks/kit/message.ts';
import type { Log } from '../../log.ts';
import type { Claims } from '../../store/records/claims.ts';
import type { Questions } from '../../store/records/questions.ts';
import { isRefusal } from '../connection/error-code.ts';
import { createTurn } from '../delivery/turn.ts';

/** Puts a private reply before a whole channel, once: whether this call did. */
export type Share = (
  questionId: string,
  post: (message: Message) => Promise<void>,
  message: Message,
) => Promise<boolean>;

type ShareParts = {
  readonly claims: Claims;
  readonly questions: Pick<Questions, 'share'>;
  readonly log: Log;
};

export function createShare({ claims, questions, log }: ShareParts): Share {
  return async (questionId, post, message) => {
    const id = await claims.take({ delivery: `share ${questionId}` });
    if (id === undefined) return false;
    const turn = createTurn(claims, { id }, log);
    try {
      await turn.say(() => post(message));
    } catch (error) {
      // What Slack refused may be tried again; what it left open must not stand there twice.
      if (isRefusal(error)) await claims.giveBack(id);
      throw error;
    }
    await questions.share(questionId);
    return true;
  };
}
