import type { Log } from '../log.ts';
import type { Copies } from '../store/copies/copies.ts';
import type { Whose } from '../store/records/claiming/take-over.ts';

const LOOK_EVERY_MS = 3000;

type TakingUpParts = {
  readonly copies: Copies;
  /** Answers what these copies of the bot have left behind. */
  readonly answer: (whose: Whose) => Promise<void>;
  /** Tells whom they were about to tell. */
  readonly tell: () => Promise<void>;
  /** Stopping waits for it. */
  readonly track: (work: () => Promise<void>) => Promise<void>;
  readonly log: Log;
};

/** Goes on with what others have left: at the start, and when a copy of the bot has ended while this one runs. */
export type TakingUp = { readonly start: () => void; readonly stop: () => void };

export function createTakingUp({ copies, answer, tell, track, log }: TakingUpParts): TakingUp {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function atStart(): Promise<void> {
    try {
      await answer({ allBut: await copies.alive() });
    } catch (err) {
      log.error({ err }, 'What was cut off could not be taken up.');
    }
    await tell();
  }

  async function look(): Promise<void> {
    const ended = await copies.cover();
    if (ended.length === 0) return;
    log.info({ copies: ended.length }, 'Another copy of the bot has ended: covering for it.');
    try {
      await answer({ of: ended });
    } catch (error) {
      await copies.uncover(ended);
      throw error;
    }
    await tell();
  }

  const lookOn = async (): Promise<void> => {
    await track(look).catch((err: unknown) =>
      log.warn({ err }, 'What another copy of the bot may have left is looked for again.'),
    );
    if (isStopped) return;
    timer = setTimeout(() => void lookOn(), LOOK_EVERY_MS);
    timer.unref();
  };

  return {
    start() {
      void track(atStart).then(lookOn);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
