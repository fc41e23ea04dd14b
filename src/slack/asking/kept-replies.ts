import type { AnswerOptions } from '../../answer/answer.ts';
import { followUp } from '../../answer/follow-up.ts';
import type { Reply } from '../../answer/reply.ts';
import { type ButtonTarget, PAGE_SIZE } from '../../blocks/reply/buttons.ts';
import type { Article } from '../../knowledge/article/article.ts';
import type { AnsweredQuestion, Viewer } from '../../store/records/question-row.ts';
import type { Questions } from '../../store/records/questions.ts';
import { askable } from '../../typed/named-people.ts';
import { findShown } from './passage-mark.ts';

/** A page of a reply that was given before, as the archive has it now. */
export type KeptPage = {
  readonly kind: 'page';
  /** The one asked for, or the last. */
  readonly page: number;
  readonly question: AnsweredQuestion;
  readonly reply: Reply;
  /** Passages of the page that say something else today, or are gone: they are not in the reply. */
  readonly lost: number;
};

type Kept =
  | KeptPage
  /** Not kept any more, or not this person's to see. */
  | { readonly kind: 'unknown' }
  /** None of its passages says today what it said then; `gone` where their articles are gone too. */
  | { readonly kind: 'changed' | 'gone' };

export type TextedQuestion = AnsweredQuestion & { readonly text: string };

export type KeptReplies = {
  /** The question itself, where it is kept and this person may see it. */
  readonly question: (viewer: Viewer, target: ButtonTarget) => Promise<TextedQuestion | undefined>;
  /** Its reply as a new question would have it today. */
  readonly again: (question: TextedQuestion) => Promise<Reply>;
  readonly page: (viewer: Viewer, target: ButtonTarget, options?: AnswerOptions) => Promise<Kept>;
};

export type KeptRepliesOptions = {
  readonly ask: (question: string, options?: AnswerOptions) => Promise<Reply> | Reply;
  readonly articles: () => readonly Article[];
  readonly questions: Pick<Questions, 'find'>;
};

/** The question as it was put to the archive: with the one it goes on from, where there is one. */
export function askedAs(text: string, earlier: string | undefined): string {
  const asked = askable(text);
  const together = earlier === undefined ? undefined : followUp(asked, askable(earlier));
  return together?.question ?? asked;
}

/** Replies to questions that are kept, so that a button works however old its message is. */
export function createKeptReplies({ ask, articles, questions }: KeptRepliesOptions): KeptReplies {
  const find: KeptReplies['question'] = async (viewer, { questionId }) => {
    const question = await questions.find(questionId, viewer);
    return question?.text === undefined ? undefined : { ...question, text: question.text };
  };
  return {
    question: find,
    async again({ text, earlier }) {
      return {
        ...(await ask(askedAs(text, earlier), { typed: askable(text) })),
        question: text,
      };
    },
    async page(viewer, target, options = {}) {
      const question = await find(viewer, target);
      if (question === undefined) return { kind: 'unknown' };
      const { text, earlier } = question;
      const last = Math.max(0, Math.ceil(question.passages.length / PAGE_SIZE) - 1);
      const page = Math.min(target.page, last);
      const shown = question.passages.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
      const found = shown.map((one) => findShown(one, articles()));
      const among = found.flatMap((one) => (one.kind === 'there' ? one.passage.id : []));
      const lost = found.some(({ kind }) => kind === 'changed') ? 'changed' : 'gone';
      if (among.length === 0 && shown.length > 0) return { kind: lost };
      const asked = askedAs(text, earlier);
      const again = await ask(asked, { ...options, typed: askable(text), top: PAGE_SIZE });
      const isSame = again.excerpts.map((one) => one.passage.id).join() === among.join();
      const isHeadless = page === 0 && found[0]?.kind !== 'there';
      const kind = isHeadless && question.kind === 'answer' ? 'rest' : question.kind;
      const reply =
        isSame && kind !== 'rest'
          ? again
          : asShown(kind, await ask(asked, { ...options, top: PAGE_SIZE, among }));
      if (reply.excerpts.length === 0 && shown.length > 0) return { kind: lost };
      const about = { question: text, ...(earlier === undefined ? {} : { earlier }) };
      return {
        kind: 'page',
        page,
        question,
        reply: { ...reply, ...about },
        lost: shown.length - among.length,
      };
    },
  };
}

/**
 * Some passages alone say nothing of how sure the whole reply was; the `rest` of an answer whose first
 * passage is lost answers nothing, and denies nothing.
 */
function asShown(kind: string, { confidence: _, ...reply }: Reply): Reply {
  if (reply.kind === 'nothing') return reply;
  return kind === 'answer'
    ? { ...reply, kind }
    : { ...reply, kind: 'closest', denies: kind !== 'rest' && reply.missing.length > 0 };
}
