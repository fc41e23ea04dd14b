import type { AnswerOptions } from '../../../answer/answer.ts';
import { askedAs } from '../../../answer/follow-up.ts';
import type { Closest, Excerpt, Range, Reply } from '../../../answer/reply.ts';
import type { Look } from '../../../archive/several/view.ts';
import { type ButtonTarget, PAGE_SIZE } from '../../../blocks/reply/buttons.ts';
import { archiveIn } from '../../../knowledge/qualified-id.ts';
import type { Log } from '../../../log.ts';
import type { Versions } from '../../../store/records/keeping/versions.ts';
import type {
  AnsweredQuestion,
  ShownPassage,
  Viewer,
} from '../../../store/records/question-row.ts';
import type { Questions } from '../../../store/records/questions.ts';
import { askable } from '../../../typed/named-people.ts';
import type { AskIn } from '../chosen/ask-in.ts';
import { earlierShown } from './earlier-shown.ts';
import { articleOf, countOf, type Found, findShown, markExcerpt, onPage } from './passage-mark.ts';

/** A page of a reply that was given before, as the archive has it now. */
export type KeptPage = {
  readonly kind: 'page';
  /** The one asked for, or the last. */
  readonly page: number;
  readonly question: AnsweredQuestion;
  readonly reply: Reply;
  /** Those of the question, with what is quoted of them on this page. */
  readonly passages: readonly ShownPassage[];
  /** Passages of the page that say something else today, or are gone: they are not in the reply. */
  readonly lost: number;
};

type Kept =
  | KeptPage
  /** Not kept any more, or not this person's to see. */
  | { readonly kind: 'unknown' }
  /** None of its passages says today what it said then; `gone` where their articles are gone too. */
  | { readonly kind: 'changed' | 'gone' }
  /** Its passages are of archives that are not to be seen here any more. */
  | { readonly kind: 'taken' };

export type TextedQuestion = AnsweredQuestion & { readonly text: string };

export type KeptReplies = {
  /** The question itself, where it is kept and this person may see it. */
  readonly question: (viewer: Viewer, target: ButtonTarget) => Promise<TextedQuestion | undefined>;
  /** Its reply as a new question would have it today, where somebody sees it. */
  readonly again: (viewer: Viewer, question: TextedQuestion) => Promise<Reply>;
  readonly page: (viewer: Viewer, target: ButtonTarget, options?: AnswerOptions) => Promise<Kept>;
  /** Keeps what is quoted on a page that is shown, so that the same is quoted again. Never rejects. */
  readonly noteShown: (page: KeptPage) => Promise<void>;
};

export type KeptRepliesOptions = {
  readonly askIn: AskIn;
  readonly look: Look;
  readonly questions: Pick<Questions, 'find' | 'noteShown'>;
  /** What articles have said. */
  readonly versions: Pick<Versions, 'of'>;
  readonly log: Log;
};

/** Replies to questions that are kept, so that a button works however old its message is. */
export function createKeptReplies(options: KeptRepliesOptions): KeptReplies {
  const { askIn, look, questions, versions, log } = options;
  const find: KeptReplies['question'] = async (viewer, { questionId }) => {
    const question = await questions.find(questionId, viewer);
    return question?.text === undefined ? undefined : { ...question, text: question.text };
  };
  return {
    question: find,
    async again(viewer, { text, earlier }) {
      return {
        ...(await askIn(viewer)(askedAs(text, earlier), { typed: askable(text) })),
        question: text,
      };
    },
    async page(viewer, target, about = {}) {
      const question = await find(viewer, target);
      if (question === undefined) return { kind: 'unknown' };
      const { text, earlier } = question;
      const last = Math.max(0, Math.ceil(countOf(question.passages) / PAGE_SIZE) - 1);
      const page = Math.min(target.page, last);
      const shown = onPage(question.passages, page);
      const { articles, has } = await look(viewer);
      const isTaken = shown.length > 0 && shown.every(({ id }) => !has(archiveIn(id)));
      if (isTaken) return { kind: 'taken' };
      const ask = askIn(viewer);
      const found = shown.map((one) => findShown(one, articles()));
      const among = found.flatMap((one) => (one.kind === 'there' ? one.passage.id : []));
      const changed = await Promise.all(
        shown.map((one, at) =>
          found[at]?.kind === 'changed' ? earlierShown(one, articles(), versions.of) : undefined,
        ),
      );
      const kept = among.length + changed.filter((one) => one !== undefined).length;
      const lost = found.some(({ kind }) => kind === 'changed') ? 'changed' : 'gone';
      if (kept === 0 && shown.length > 0) return { kind: lost };
      const asked = askedAs(text, earlier);
      const again = await ask(asked, { ...about, typed: askable(text), top: PAGE_SIZE });
      const quotes = quotesOf(shown, found);
      const isSame = again.excerpts.map((one) => one.passage.id).join() === among.join();
      const isQuotedSo = again.excerpts.every((one) => isQuoted(one, quotes));
      const isHeadless = page === 0 && found[0]?.kind !== 'there' && changed[0] === undefined;
      const kind = isHeadless && question.kind === 'answer' ? 'rest' : question.kind;
      const there =
        among.length === 0 || (isSame && isQuotedSo && kind !== 'rest')
          ? again
          : asShown(kind, await ask(asked, { ...about, top: among.length, among, quotes }));
      const reply =
        kept === among.length ? there : asShown(kind, withEarlier(there, found, changed));
      if (reply.excerpts.length === 0 && shown.length > 0) return { kind: lost };
      return {
        kind: 'page',
        page,
        question,
        reply: {
          ...withChosen(reply, shown),
          question: text,
          ...(earlier === undefined ? {} : { earlier }),
        },
        passages: withQuotes(question.passages, shown, found, reply),
        lost: shown.length - kept,
      };
    },
    async noteShown({ question: { id, passages: before }, passages }) {
      if (passages.every((one, at) => one === before[at])) return;
      await questions.noteShown(id, passages).catch((err: unknown) => {
        log.warn({ err }, 'What a page of a reply quotes could not be kept.');
      });
    },
  };
}

/** A reply whose excerpts are those that are there and those that were, in their order. */
function withEarlier(
  { excerpts, ...reply }: Reply,
  found: readonly Found[],
  earlier: readonly (Excerpt | undefined)[],
): Closest {
  const all = found.flatMap((one, at) => {
    const id = one.kind === 'there' ? one.passage.id : undefined;
    return earlier[at] ?? excerpts.find(({ passage }) => passage.id === id) ?? [];
  });
  return { ...reply, kind: 'closest', denies: false, excerpts: all };
}

/** What was chosen for the question when it was asked is told of as it was then. */
function withChosen(reply: Reply, shown: readonly ShownPassage[]): Reply {
  const [first] = shown;
  if (first?.chosen === undefined || reply.kind === 'nothing') return reply;
  const { chosen, id } = first;
  const excerpts = reply.excerpts.map((one, at) =>
    at === 0 && articleOf(one.passage.id) === articleOf(id) ? { ...one, chosen } : one,
  );
  return { ...reply, excerpts };
}

/** What was quoted of the passages that are there, by their ids of today. */
const quotesOf = (shown: readonly ShownPassage[], found: readonly Found[]) =>
  new Map(
    found.flatMap((one, at) => {
      const quote = shown[at]?.quote;
      return one.kind === 'there' && quote !== undefined ? [[one.passage.id, quote] as const] : [];
    }),
  );

function isQuoted({ passage, quote }: Excerpt, quotes: ReadonlyMap<string, Range>): boolean {
  const range = quotes.get(passage.id);
  return range === undefined || passage.text.slice(...range) === quote;
}

/** The passages of a question, where those of the page have what is quoted of them now. */
function withQuotes(
  all: readonly ShownPassage[],
  shown: readonly ShownPassage[],
  found: readonly Found[],
  { excerpts }: Reply,
): readonly ShownPassage[] {
  return all.map((one) => {
    const at = shown.indexOf(one);
    const today = found[at];
    if (today?.kind !== 'there' || one.quote !== undefined) return one;
    const excerpt = excerpts.find(({ passage }) => passage.id === today.passage.id);
    const quote = excerpt === undefined ? undefined : markExcerpt(excerpt).quote;
    return quote === undefined ? one : { ...one, quote };
  });
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
