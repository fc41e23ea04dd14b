import type { AnyMiddlewareArgs, CodedError, Context, Logger } from '@slack/bolt';
import type { Message } from '../blocks/kit/message.ts';
import { readButtonValue } from '../blocks/reply/buttons.ts';
import { guessLanguage, type Language } from '../text/language.ts';
import type { Turns } from './delivery/turn.ts';
import type { Apologise } from './posting/apology.ts';
import type { WaysToSay } from './posting/ways-to-say.ts';

/** Bolt 5 passes these with `extendedErrorHandler`, but does not export their type. */
type Fault = {
  readonly error: CodedError;
  readonly logger: Logger;
  readonly context: Context;
  readonly body: AnyMiddlewareArgs['body'];
};

/** Faults of listeners: the apology goes to where the person asked, unless a reply stands there. */
export function createOnError(
  apologise: Apologise,
  ways: WaysToSay,
  turns: Turns,
): (fault: Fault) => Promise<void> {
  return async ({ error, body }) => {
    const turn = turns.of(body);
    const sayTo = ways.sayTo(body);
    const say =
      turn === undefined || sayTo === undefined
        ? sayTo
        : (message: Message) => turn.say(() => sayTo(message));
    await apologise(error, languageOf(body, turn?.asked?.text), say);
  };
}

/** That of the question; under a reply, that of its buttons. */
function languageOf(body: Fault['body'], asked: string | undefined): Language {
  const [pressed] = 'actions' in body && Array.isArray(body.actions) ? body.actions : [];
  const value: unknown = pressed !== undefined && 'value' in pressed ? pressed.value : undefined;
  return guessLanguage(asked ?? '') ?? readButtonValue(value)?.language ?? 'en';
}
