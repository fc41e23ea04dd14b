import type { Reply } from '../answer/reply.ts';
import { helpMessage } from '../blocks/help.ts';
import type { Message } from '../blocks/message.ts';
import { replyMessage } from '../blocks/reply.ts';
import type { Log } from '../log.ts';
import type { Language } from '../text/language.ts';
import type { Observer } from './observer.ts';

/** Which way a question came in. */
export type Entry = 'command' | 'mention' | 'direct-message';

type Answered = {
  readonly message: Message;
  /** Logs that the message was sent, and how long that took: never what was asked. */
  readonly record: () => void;
};

export type Answering = (entry: Entry, question: string) => Promise<Answered>;

export type AnsweringOptions = {
  readonly ask: (question: string) => Promise<Reply> | Reply;
  readonly examples: readonly string[];
  readonly log: Log;
  readonly now: () => number;
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
  const { ask, examples, log, now, observer } = options;
  return async (entry, question) => {
    const began = now();
    const answered = (kind: string, passages: number, message: Message): Answered => ({
      message,
      record() {
        const ms = now() - began;
        observer.answered({ entry, kind, ms });
        log.info({ entry, kind, ms, passages }, 'Question answered.');
      },
    });
    const helpIn = HELP_WORDS.get(question.toLowerCase());
    if (helpIn !== undefined) return answered('help', 0, helpMessage(helpIn, examples));
    const reply = await ask(question);
    return answered(reply.kind, reply.excerpts.length, replyMessage(reply, examples));
  };
}
