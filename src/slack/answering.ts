import type { Reply } from '../answer/reply.ts';
import { helpMessage } from '../blocks/help.ts';
import type { Message } from '../blocks/message.ts';
import { replyMessage } from '../blocks/reply.ts';
import type { Log } from '../log.ts';
import type { Asked } from '../store/claims.ts';
import type { Questions } from '../store/questions.ts';
import type { Language } from '../text/language.ts';
import type { Observer } from './observer.ts';
import { questionText } from './question-text.ts';

type Answered = {
  readonly message: Message;
  /**
   * Keeps what was asked, and logs that the message was sent and how long that took: never what was
   * asked. Never rejects, for the person has the reply.
   */
  readonly record: () => Promise<void>;
};

export type Answering = (asked: Asked) => Promise<Answered>;

export type AnsweringOptions = {
  readonly ask: (question: string) => Promise<Reply> | Reply;
  readonly examples: readonly string[];
  readonly questions: Pick<Questions, 'record'>;
  readonly log: Log;
  readonly now: () => number;
  readonly newId: () => string;
  readonly observer: Observer;
};

/** The words that ask for help, and the language the help then comes in. */
const HELP_WORDS: ReadonlyMap<string, Language> = new Map([
  ['', 'en'],
  ['help', 'en'],
  ['помощь', 'ru'],
  ['справка', 'ru'],
  ['ヘルプ', 'ja'],
  ['使い方', 'ja'],
]);

/** From a question to the message that answers it, the same for every way in. */
export function createAnswering(options: AnsweringOptions): Answering {
  const { ask, examples, questions, log, now, newId, observer } = options;
  return async (asked) => {
    const began = now();
    const { entry } = asked;
    const done = (kind: string, passages: number): void => {
      const ms = now() - began;
      observer.answered({ entry, kind, ms });
      log.info({ entry, kind, ms, passages }, 'Question answered.');
    };
    const question = questionText(asked.text);
    const helpIn = HELP_WORDS.get(question.toLowerCase());
    if (helpIn !== undefined) {
      return { message: helpMessage(helpIn, examples), record: async () => done('help', 0) };
    }
    const reply = await ask(question);
    return {
      message: replyMessage(reply, examples),
      async record() {
        done(reply.kind, reply.excerpts.length);
        await questions
          .record(questionOf(newId(), asked, question, reply), { isGap: isGap(reply) })
          .catch((err: unknown) => log.error({ err }, 'A question could not be kept.'));
      },
    };
  };
}

const questionOf = (id: string, asked: Asked, text: string, reply: Reply) => ({
  id,
  team: asked.team,
  entry: asked.entry,
  channel: asked.channel,
  ...(asked.threadTs === undefined ? {} : { threadTs: asked.threadTs }),
  asker: asked.asker,
  isPrivate: asked.entry !== 'mention',
  language: reply.language,
  text,
  kind: reply.kind,
  passages: reply.excerpts.map(({ passage }) => passage.id),
});

/** Whether the archive lacks something; a question that cannot be looked up says nothing of it. */
const isGap = (reply: Reply): boolean =>
  reply.kind === 'closest' || (reply.kind === 'nothing' && reply.reason === 'not-found');
