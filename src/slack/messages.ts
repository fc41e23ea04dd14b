import type { MessageParts } from './asking/answer-message.ts';
import { type AnsweringOptions, createAnswering } from './asking/answering.ts';
import { createFirstInThread } from './asking/first-in-thread.ts';
import { type AdditionParts, createTakeAddition } from './importing/take-addition.ts';
import { createPosting } from './posting/posting.ts';
import type { SlackOptions } from './slack-options.ts';

type MessagesOptions = Pick<SlackOptions, 'store' | 'log'> &
  Omit<AnsweringOptions, 'questions'> &
  Omit<AdditionParts, 'log'>;

/** What answers messages, and whatever else is a question. */
export function createMessages(options: MessagesOptions): MessageParts {
  const { log, observer } = options;
  const { claims, questions } = options.store;
  return {
    answer: createAnswering({ ...options, questions }),
    post: createPosting(log, observer),
    claims,
    takeAddition: createTakeAddition(options),
    isFirstInThread: createFirstInThread({ claims, questions, log }),
    log,
  };
}
