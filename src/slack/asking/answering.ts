import type { AnswerOptions } from '../../answer/answer.ts';
import type { Reply } from '../../answer/reply.ts';
import { sourcesMessage } from '../../blocks/home/sources.ts';
import { literal } from '../../blocks/kit/escape.ts';
import { shorten } from '../../blocks/kit/limits.ts';
import type { Message } from '../../blocks/kit/message.ts';
import { helpMessage } from '../../blocks/reply/help.ts';
import { replyMessage } from '../../blocks/reply/reply.ts';
import { buttonWordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Article } from '../../knowledge/article/article.ts';
import type { Log } from '../../log.ts';
import type { Asked } from '../../store/records/claims.ts';
import type { Questions } from '../../store/records/questions.ts';
import type { Language } from '../../text/language.ts';
import type { Observer } from '../delivery/observer.ts';
import { questionText } from '../delivery/question-text.ts';
import { isPrivate, isShareable, threadOf } from '../posting/places.ts';
import { createConversation } from './conversation.ts';
import { markPassage } from './passage-mark.ts';
import { QUESTION_LIMIT, questionAbove } from './question-above.ts';
import { saidWord } from './said-words.ts';

type Answered = {
  readonly message: Message;
  /** As it was read from what Slack sent. */
  readonly question: string;
  readonly language: Language;
  /**
   * Keeps what was asked, and logs that the message was sent and how long that took: never what was
   * asked. Never rejects, for the person has the reply.
   */
  readonly record: () => Promise<void>;
};

/** A question that was asked before, and can be answered now. */
type AskedBefore = { readonly earlier?: string };

export type Answering = (asked: Asked, before?: AskedBefore) => Promise<Answered>;

export type AnsweringOptions = {
  readonly ask: (question: string, options?: AnswerOptions) => Promise<Reply> | Reply;
  readonly examples: readonly string[];
  readonly articles: () => readonly Article[];
  readonly questions: Pick<Questions, 'record' | 'latestIn'>;
  readonly log: Log;
  readonly now: () => number;
  readonly newId: () => string;
  readonly observer: Observer;
};

/** Passages that *More* can show after the first ones. */
const FOLLOWING = 9;

/** From a question to the message that answers it, the same for every way in. */
export function createAnswering(options: AnsweringOptions): Answering {
  const { ask, examples, articles, questions, log, now, newId, observer } = options;
  const conversation = createConversation({ ask, questions, now });
  return async (asked, before) => {
    const began = now();
    const { entry } = asked;
    const done = (kind: string, passages: number): void => {
      const ms = now() - began;
      observer.answered({ entry, kind, ms });
      log.info({ entry, kind, ms, passages }, 'Question answered.');
    };
    const question = questionText(asked.text);
    const said = before === undefined ? saidWord(question) : undefined;
    if (said !== undefined) {
      const { kind, language } = said;
      const message =
        kind === 'help'
          ? helpMessage(language, examples)
          : sourcesMessage(articles(), { page: 0, language });
      return { message, question, language, record: async () => done(kind, 0) };
    }
    const about = { following: FOLLOWING };
    const reply =
      before === undefined
        ? await conversation.reply(question, asked, about)
        : await conversation.goOn(question, before.earlier, about);
    const id = newId();
    const kept = questionOf(id, asked, question, reply);
    return {
      message: replyMessage(reply, examples, {
        buttons: {
          questionId: id,
          page: 0,
          passages: kept.passages.length,
          isShareable: isShareable(asked),
          surface: entry === 'form' ? 'modal' : 'message',
        },
        ...(before === undefined
          ? questionAbove(entry, question, reply)
          : {
              before: buttonWordsIn(reply.language).answered(
                shorten(literal(question), QUESTION_LIMIT),
              ),
            }),
      }),
      question,
      language: reply.language,
      async record() {
        done(reply.kind, reply.excerpts.length);
        await questions
          .record(kept, { isGap: isGap(reply) })
          .catch((err: unknown) => log.error({ err }, 'A question could not be kept.'));
      },
    };
  };
}

function questionOf(id: string, asked: Asked, text: string, reply: Reply) {
  const threadTs = threadOf(asked);
  const shown = reply.excerpts.map(({ passage }) => passage);
  return {
    id,
    team: asked.team,
    entry: asked.entry,
    channel: asked.channel,
    ...(threadTs === undefined ? {} : { threadTs }),
    asker: asked.asker,
    isPrivate: isPrivate(asked),
    language: reply.language,
    text,
    ...(reply.earlier === undefined ? {} : { earlier: reply.earlier }),
    kind: reply.kind,
    passages: [...shown, ...(reply.following ?? [])].map(markPassage),
  };
}

/** Whether the archive lacks something; a question that cannot be looked up says nothing of it. */
const isGap = (reply: Reply): boolean =>
  reply.kind === 'closest' || (reply.kind === 'nothing' && reply.reason === 'not-found');
