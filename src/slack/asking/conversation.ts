import type { AnswerOptions } from '../../answer/answer.ts';
import { askedAs, followUp } from '../../answer/follow-up.ts';
import type { Reply } from '../../answer/reply.ts';
import type { Asked } from '../../store/records/claims.ts';
import type { Questions } from '../../store/records/questions.ts';
import { askable } from '../../typed/named-people.ts';
import { threadOf } from '../posting/places.ts';

const HOUR_MS = 60 * 60 * 1000;

/** For how long an earlier question is what a short one goes on from. */
const REMEMBERED_MS = { inThread: 72 * HOUR_MS, outside: HOUR_MS / 4 };

type ConversationOptions = {
  readonly ask: (question: string, options?: AnswerOptions) => Promise<Reply> | Reply;
  readonly questions: Pick<Questions, 'latestIn'>;
  readonly now: () => number;
};

/** `before` is a question: only what was asked before it is gone on from. */
type Options = AnswerOptions & { readonly before?: string };

/** Questions that go on from earlier ones of the same thread, or of the same direct messages. */
export function createConversation({ ask, questions, now }: ConversationOptions) {
  /** About people of the team the archive is not asked; they stay in the question. */
  const askAlone = async (question: string, options: AnswerOptions): Promise<Reply> => ({
    ...(await ask(askable(question), options)),
    question,
  });
  return {
    /** The reply; its `earlier` says what the question was read as going on from. */
    async reply(question: string, asked: Asked, { before, ...options }: Options): Promise<Reply> {
      // Most questions stand for themselves, and the store need not be asked.
      const isShort = followUp(askable(question), '') !== undefined;
      const earlier = isShort ? await earlierOf(asked, before) : undefined;
      const goingOn =
        earlier === undefined ? undefined : followUp(askable(question), askable(earlier));
      if (earlier === undefined || goingOn === undefined) return askAlone(question, options);
      if (goingOn.kind === 'certain') return goOn(question, earlier, options);
      // A word that the archive does not hold would get the answer to the question before it.
      const alone = await askAlone(question, options);
      if (alone.kind !== 'closest') return alone;
      const together = await goOn(question, earlier, options);
      return together.kind === 'answer' ? together : alone;
    },
    goOn,
  };

  /** The reply to a question that goes on from `earlier`, where there is one. */
  async function goOn(
    question: string,
    earlier: string | undefined,
    options: AnswerOptions,
  ): Promise<Reply> {
    const reply = await ask(askedAs(question, earlier), { ...options, typed: askable(question) });
    return { ...reply, question, ...(earlier === undefined ? {} : { earlier }) };
  }

  async function earlierOf(asked: Asked, before?: string): Promise<string | undefined> {
    if (asked.entry !== 'mention' && asked.entry !== 'direct-message') return undefined;
    const threadTs = threadOf(asked);
    const place = {
      team: asked.team,
      channel: asked.channel,
      ...(threadTs === undefined ? {} : { threadTs }),
    };
    const kept = threadTs === undefined ? REMEMBERED_MS.outside : REMEMBERED_MS.inThread;
    const last = await questions.latestIn(place, now() - kept, before);
    return last?.text === undefined ? undefined : askedAs(last.text, last.earlier);
  }
}
