import type { AnswerOptions } from '../answer/answer.ts';
import { followUp } from '../answer/follow-up.ts';
import type { Reply } from '../answer/reply.ts';

type Ask = (question: string, options?: AnswerOptions) => Reply;

/** Asks one question after another; a short one goes on from the one before it, as in a thread in Slack. */
export function createTalk(ask: Ask): Ask {
  let earlier: string | undefined;
  return (question, options = {}) => {
    const goingOn = earlier === undefined ? undefined : followUp(question, earlier);
    const alone = goingOn?.kind === 'certain' ? undefined : ask(question, options);
    const before = earlier;
    if (goingOn === undefined || before === undefined || (alone && alone.kind !== 'closest')) {
      const reply = alone ?? ask(question, options);
      if (reply.kind !== 'nothing') earlier = question;
      return reply;
    }
    const together = ask(goingOn.question, { ...options, typed: question });
    if (alone !== undefined && together.kind !== 'answer') {
      earlier = question;
      return alone;
    }
    earlier = goingOn.question;
    return { ...together, question, earlier: before };
  };
}
