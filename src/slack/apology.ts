import { randomBytes } from 'node:crypto';
import type { Message } from '../blocks/message.ts';
import { apologyMessage } from '../blocks/notice.ts';
import type { Log } from '../log.ts';
import { guessLanguage } from '../text/language.ts';

/**
 * Where every fault ends: `say` gives the person an apology with a reference, in the language of
 * `asked`, and the log gets the fault with the same reference. Never rejects.
 */
export type Apologise = (
  error: unknown,
  asked: string,
  say: ((message: Message) => Promise<unknown>) | undefined,
) => Promise<void>;

export const createApologise =
  (log: Log): Apologise =>
  async (error, asked, say) => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    log.error({ err: error, reference }, 'A question was not answered.');
    try {
      await say?.(apologyMessage(reference, guessLanguage(asked) ?? 'en'));
    } catch (err) {
      log.error({ err, reference }, 'The apology could not be delivered.');
    }
  };
