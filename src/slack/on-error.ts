import { randomBytes } from 'node:crypto';
import type { AnyMiddlewareArgs, CodedError, Context, Logger } from '@slack/bolt';
import { apologyMessage } from '../blocks/notice.ts';
import type { Log } from '../log.ts';
import { guessLanguage, type Language } from '../text/language.ts';
import { slackErrorCode } from './error-code.ts';
import type { Observer } from './observer.ts';
import type { Places } from './places.ts';

/** Bolt 5 passes these with `extendedErrorHandler`, but does not export their type. */
type Fault = {
  readonly error: CodedError;
  readonly logger: Logger;
  readonly context: Context;
  readonly body: AnyMiddlewareArgs['body'];
};

/**
 * Where every fault of a listener ends: the person gets an apology with a reference in the place
 * where they asked, the log gets the fault with the same reference.
 */
export function createOnError(
  log: Log,
  places: Places,
  observer: Observer,
): (fault: Fault) => Promise<void> {
  const count = (error: unknown): void => {
    const code = slackErrorCode(error);
    if (code !== undefined) observer.failed(code);
  };
  return async ({ error, body }) => {
    const reference = randomBytes(4).toString('hex').toUpperCase();
    count(error);
    log.error({ err: error, reference }, 'A question was not answered.');
    try {
      await places.sayIn(body)?.(apologyMessage(reference, languageOf(body)));
    } catch (err) {
      count(err);
      log.error({ err, reference }, 'The apology could not be delivered.');
    }
  };
}

/** The language of what was asked, as far as it can be told. */
function languageOf(body: AnyMiddlewareArgs['body']): Language {
  const asked = 'event' in body ? body.event : body;
  const text = 'text' in asked && typeof asked.text === 'string' ? asked.text : '';
  return guessLanguage(text) ?? 'en';
}
