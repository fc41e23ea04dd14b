import { randomBytes } from 'node:crypto';
import type { Message } from '../../blocks/kit/message.ts';
import { noticeMessage } from '../../blocks/kit/notice.ts';
import { apologyMessage } from '../../blocks/reply/apology.ts';
import { buttonWordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Log } from '../../log.ts';
import type { Language } from '../../text/language.ts';
import { isTooLate, slackErrorCode } from '../connection/error-code.ts';
import { Unconfirmed } from '../connection/unconfirmed.ts';
import type { Observer } from '../delivery/observer.ts';

/**
 * Where every fault ends: `say` gives the person an apology with a reference, and the log gets the
 * fault with the same reference. Never rejects.
 */
export type Apologise = (
  error: unknown,
  language: Language,
  say: ((message: Message) => Promise<unknown>) | undefined,
) => Promise<void>;

export function createApologise(log: Log, observer: Observer): Apologise {
  const count = (error: unknown): void => {
    const code = slackErrorCode(error);
    if (code !== undefined) observer.failed(code);
  };
  return async (error, language, say) => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    count(error);
    log.error({ err: error, reference }, 'A question was not answered.');
    try {
      await say?.(sorry(error, language, reference));
    } catch (err) {
      count(err);
      log.error({ err, reference }, 'The apology could not be delivered.');
    }
  };
}

/** What the person can do about it. */
function sorry(error: unknown, language: Language, reference: string): Message {
  const words = buttonWordsIn(language);
  if (error instanceof Unconfirmed) return noticeMessage(words.uncertain(reference));
  return isTooLate(error) ? noticeMessage(words.tooLate) : apologyMessage(reference, language);
}
