import type { Reply } from '../../answer/reply.ts';
import type { Place } from '../../archive/several/view.ts';
import { literal } from '../../blocks/kit/escape.ts';
import { shorten } from '../../blocks/kit/limits.ts';
import type { Message } from '../../blocks/kit/message.ts';
import { replyMessage } from '../../blocks/reply/reply.ts';
import { buttonWordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Log } from '../../log.ts';
import type { Asked } from '../../store/records/claims.ts';
import type { Questions } from '../../store/records/questions.ts';
import type { Language } from '../../text/language.ts';
import { decoded } from '../../typed/decoded.ts';
import { withNames } from '../../typed/named-people.ts';
import { readTyped, type Typed } from '../../typed/read-typed.ts';
import type { Observer } from '../delivery/observer.ts';
import { isPrivate, isShareable, threadOf } from '../posting/places.ts';
import type { AskIn } from './chosen/ask-in.ts';
import { createConversation } from './conversation.ts';
import { countOf, markExcerpt, markPassage } from './kept/passage-mark.ts';
import { createOther, type OtherParts } from './other-than-asked.ts';
import { QUESTION_LIMIT, questionAbove } from './question-above.ts';

type Answered = {
  readonly message: Message;
  /** Absent where something else than a question was said. */
  readonly reply?: Reply;
  /** What the question is kept as. */
  readonly questionId: string;
  /** As it was read from what Slack sent. */
  readonly question: string;
  readonly language: Language;
  /**
   * Keeps what was asked, and logs that the message was sent and how long that took: never what was
   * asked. Never rejects, for the person has the reply.
   */
  readonly record: () => Promise<void>;
};

/** What is known beside what was asked. */
type About = {
  /** It was asked before, perhaps going on from `earlier`, and can be answered now. */
  readonly before?: { readonly earlier?: string };
  /** The question that it takes the place of, for its message was edited. */
  readonly mends?: string;
  /** Where it counts as asked: it is told elsewhere, and may say no more than was to be seen there. */
  readonly place?: Place;
  /** May be found out while the answer is looked for. */
  readonly isFirstInThread?: boolean | Promise<boolean>;
};

export type Answering = (asked: Asked, about?: About) => Promise<Answered>;

export type AnsweringOptions = OtherParts & {
  readonly askIn: AskIn;
  readonly questions: Pick<Questions, 'record' | 'mend' | 'latestIn'>;
  readonly log: Log;
  readonly now: () => number;
  readonly newId: () => string;
  readonly observer: Observer;
};

/** Passages that *More* can show after the first ones. */
const FOLLOWING = 9;

/** From a question to the message that answers it, the same for every way in. */
export function createAnswering(options: AnsweringOptions): Answering {
  const { askIn, questions, log, now, newId, observer } = options;
  const otherThanAsked = createOther(options);
  const orLog = (keeping: Promise<void>): Promise<void> =>
    keeping.catch((err: unknown) => log.error({ err }, 'A question could not be kept.'));
  return async (asked, { before, mends, place = asked, isFirstInThread = false } = {}) => {
    const id = mends ?? newId();
    const began = now();
    const { entry } = asked;
    const done = (kind: string, passages: number): void => {
      const ms = now() - began;
      observer.answered({ entry, kind, ms });
      log.info({ entry, kind, ms, passages }, 'Question answered.');
    };
    const typed = before === undefined ? readTyped(asked.text) : askedLongAgo(asked.text);
    const other = await otherThanAsked(asked, typed);
    if (other !== undefined) {
      const { kind, ...said } = other;
      return {
        ...said,
        questionId: id,
        async record() {
          done(kind, 0);
          if (mends !== undefined) await orLog(questions.mend(id, undefined, { isGap: false }));
        },
      };
    }
    const conversation = createConversation({ ask: askIn(place), questions, now });
    const typedQuestion = typed.kind === 'question' ? typed.question : '';
    const about = { following: FOLLOWING, ...(mends === undefined ? {} : { before: mends }) };
    const [found, question] = await Promise.all([
      before === undefined
        ? conversation.reply(typedQuestion, asked, about)
        : conversation.goOn(typedQuestion, before.earlier, about),
      withNames(typedQuestion, async (id) => (await options.who(asked.team, id))?.name),
    ]);
    const reply = { ...found, question };
    const kept = questionOf(id, asked, question, reply);
    return {
      message: replyMessage(reply, (await options.look(place)).examplesIn('en'), {
        buttons: {
          questionId: id,
          page: 0,
          passages: countOf(kept.passages),
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
        isFirstInThread: await isFirstInThread,
      }),
      reply,
      questionId: id,
      question,
      language: reply.language,
      async record() {
        done(reply.kind, reply.excerpts.length);
        const gap = { isGap: isGap(reply) };
        await orLog(
          mends === undefined ? questions.record(kept, gap) : questions.mend(id, kept, gap),
        );
      },
    };
  };
}

/** As it was kept: it has been read before. */
const askedLongAgo = (text: string): Typed => ({ kind: 'question', question: decoded(text) });

function questionOf(id: string, asked: Asked, text: string, reply: Reply) {
  const threadTs = threadOf(asked);
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
    passages: [...reply.excerpts.map(markExcerpt), ...(reply.following ?? []).map(markPassage)],
  };
}

/** Whether the archive lacks something; a question that cannot be looked up says nothing of it. */
const isGap = (reply: Reply): boolean =>
  reply.kind === 'closest' || (reply.kind === 'nothing' && reply.reason === 'not-found');
