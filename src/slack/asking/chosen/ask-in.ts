import type { AnswerOptions } from '../../../answer/answer.ts';
import type { Chosen as ChosenPassage } from '../../../answer/chosen/chosen.ts';
import type { Reply } from '../../../answer/reply.ts';
import type { Look, Place } from '../../../archive/several/view.ts';
import type { Log } from '../../../log.ts';
import type { Chosen, ChosenAnswer } from '../../../store/records/watching/chosen.ts';
import type { Who } from '../../people/who.ts';

type Ask = (question: string, options?: AnswerOptions) => Promise<Reply> | Reply;

/** How questions are asked in a place: of what it may see, heeding what was chosen in its workspace. */
export type AskIn = (place: Place) => Ask;

type Parts = {
  readonly look: Look;
  readonly chosen: Pick<Chosen, 'of'>;
  readonly who: Who;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
};

/** What another copy of the bot was told is heeded after so long. */
const KEPT_MS = 5000;

/** A question is not held up for what people have chosen. */
const PATIENCE_MS = 500;

type Kept = { readonly at: number; readonly chosen: Promise<readonly ChosenPassage[]> };

/**
 * Asks with the passages that people of a workspace have chosen. Where the store does not tell them in
 * time, questions are answered without.
 */
export function createAskIn({ look, chosen, who, now, log }: Parts) {
  const kept = new Map<string, Kept>();
  const load = async (team: string): Promise<readonly ChosenPassage[]> => {
    const all = await chosen.of(team);
    return Promise.all(all.map(async (one) => passageOf(one, (await who(team, one.by))?.name)));
  };
  const chosenIn = (team: string): Promise<readonly ChosenPassage[]> => {
    const before = kept.get(team);
    if (before !== undefined && Math.abs(now() - before.at) < KEPT_MS) return before.chosen;
    const loading = load(team).catch((err: unknown) => {
      log.warn({ err }, 'What people have chosen as answers could not be read.');
      return [];
    });
    kept.set(team, { at: now(), chosen: loading });
    return loading;
  };
  const askIn: AskIn = (place) => async (question, options) => {
    const { ask } = await look(place);
    // Among given passages nothing else is shown.
    if (options?.among !== undefined) return ask(question, options);
    const here = await inTime(chosenIn(place.team));
    return ask(question, here.length === 0 ? options : { ...options, chosen: here });
  };
  return {
    askIn,
    /** To be called when something was chosen, or is so no more. */
    forget: (team: string): void => void kept.delete(team),
  };
}

function inTime<T>(work: Promise<readonly T[]>): Promise<readonly T[]> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve([]), PATIENCE_MS);
    void work.then((done) => {
      clearTimeout(late);
      resolve(done);
    });
  });
}

const passageOf = (one: ChosenAnswer, name: string | undefined): ChosenPassage => ({
  question: one.question,
  passage: one.passage,
  quote: one.quote,
  hash: one.hash,
  by: name === undefined ? '…' : `@${name}`,
  on: new Date(one.at).toISOString().slice(0, 10),
});
