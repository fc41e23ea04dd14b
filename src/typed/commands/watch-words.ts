import { readFollowCommand } from './follow-command.ts';

/** What was typed after `/ask`, where it is about watched questions: one to watch, or the list of them. */
export type WatchWords =
  | { readonly kind: 'watch'; readonly question: string }
  | { readonly kind: 'list' };

const WATCH =
  /^\s*(?:watch|следить|следи|見守る|見守って|ウォッチ)(?:\s*[:：]\s*|\s+|$)(?<question>.*)$/isu;

const LIST = /^\s*(?:watches|наблюдения|見守り一覧|ウォッチ一覧)\s*$/iu;

/** `/ask watch QUESTION` and `/ask watches`, also in Russian and Japanese; `undefined` for what is a question. */
export function readWatchWords(typed = ''): WatchWords | undefined {
  if (LIST.test(typed)) return { kind: 'list' };
  if (readFollowCommand(typed) !== undefined) return undefined;
  const question = WATCH.exec(typed)?.groups?.question;
  return question === undefined ? undefined : { kind: 'watch', question: question.trim() };
}
