import { randomBytes } from 'node:crypto';
import type { Message } from '../blocks/message.ts';
import { apologyMessage } from '../blocks/notice.ts';
import type { Log } from '../log.ts';
import { guessLanguage } from '../text/language.ts';
import { slackErrorCode } from './error-code.ts';
import type { Observer } from './observer.ts';

/**
 * Where every fault ends: `say` gives the person an apology with a reference, in the language of
 * `asked`, and the log gets the fault with the same reference. Never rejects.
 */
export type Apologise = (
  error: unknown,
  asked: string,
  say: ((message: Message) => Promise<unknown>) | undefined,
) => Promise<void>;

export function createApologise(log: Log, observer: Observer): Apologise {
  const count = (error: unknown): void => {
    const code = slackErrorCode(error);
    if (code !== undefined) observer.failed(code);
  };
  return async (error, asked, say) => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    count(error);
    log.error({ err: error, reference }, 'A question was not answered.');
    try {
      await say?.(apologyMessage(reference, guessLanguage(asked) ?? 'en'));
    } catch (err) {
      count(err);
      log.error({ err, reference }, 'The apology could not be delivered.');
    }
  };
}
