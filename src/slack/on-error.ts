import type { AnyMiddlewareArgs, CodedError, Context, Logger } from '@slack/bolt';
import type { Apologise } from './apology.ts';
import type { Places } from './places.ts';
import type { Turns } from './turn.ts';

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
  places: Places,
  turns: Turns,
): (fault: Fault) => Promise<void> {
  return async ({ error, body }) => {
    const turn = turns.of(body);
    const sayIn = places.sayIn(body);
    const say =
      turn === undefined || sayIn === undefined
        ? undefined
        : (message: Parameters<typeof sayIn>[0]) => turn.say(() => sayIn(message));
    await apologise(error, turn?.asked?.text ?? '', say);
  };
}
