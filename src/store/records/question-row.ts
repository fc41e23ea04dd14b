import type { Selectable } from 'kysely';
import type { QuestionRow } from '../tables.ts';

/**
 * A passage as it stood when it was shown: `mark` differs once its text is another, and is empty where
 * it is not known. `quote` is what was quoted of it, in UTF-16 code units; absent where nothing was yet.
 */
export type ShownPassage = {
  readonly id: string;
  readonly mark: string;
  readonly quote?: readonly [start: number, end: number];
  /** Somebody had chosen it for the question: it stands before the first page, beside the passages of that. */
  readonly chosen?: { readonly by: string; readonly on: string };
};

/** A question that was answered, whatever the reply was. */
export type AnsweredQuestion = {
  readonly id: string;
  readonly team: string;
  readonly entry: 'command' | 'mention' | 'direct-message' | 'shortcut' | 'form' | 'workflow';
  readonly channel: string;
  readonly threadTs?: string;
  readonly asker: string;
  /** Asked where nobody else could read it. */
  readonly isPrivate: boolean;
  readonly language: string;
  /** Absent once its time is over. */
  readonly text?: string;
  readonly kind: string;
  /** The passages that were shown and those that come after them, best first. */
  readonly passages: readonly ShownPassage[];
  /** The question that this one was read as going on from. */
  readonly earlier?: string;
  readonly askedAt: number;
};

/** Who will see what is asked for, and in which channel if it is shown in one. */
export type Viewer = {
  readonly team: string;
  readonly person: string;
  readonly channel?: string;
};

/** The rule for every way out of the store: the asker, or the public of the same channel. */
export function mayBeShown(
  row: Pick<Selectable<QuestionRow>, 'team' | 'asker' | 'channel' | 'is_private'>,
  viewer: Viewer,
): boolean {
  if (row.team !== viewer.team) return false;
  return row.asker === viewer.person || (row.is_private === 0 && row.channel === viewer.channel);
}

export const rowOf = (
  question: Omit<AnsweredQuestion, 'askedAt'>,
  askedAt: number,
): QuestionRow => ({
  id: question.id,
  team: question.team,
  entry: question.entry,
  channel: question.channel,
  thread_ts: question.threadTs ?? null,
  asker: question.asker,
  is_private: question.isPrivate ? 1 : 0,
  language: question.language,
  text: question.text === undefined ? null : storable(question.text),
  kind: question.kind,
  passages: JSON.stringify(question.passages),
  earlier: question.earlier === undefined ? null : storable(question.earlier),
  asked_at: askedAt,
});

export const questionOf = (row: Selectable<QuestionRow>): AnsweredQuestion => ({
  id: row.id,
  team: row.team,
  entry: row.entry,
  channel: row.channel,
  ...(row.thread_ts === null ? {} : { threadTs: row.thread_ts }),
  asker: row.asker,
  isPrivate: row.is_private === 1,
  language: row.language,
  ...(row.text === null ? {} : { text: row.text }),
  kind: row.kind,
  passages: passagesOf(row.passages),
  ...(row.earlier === null ? {} : { earlier: row.earlier }),
  askedAt: row.asked_at,
});

/** Version 0.1.0 kept the ids alone. */
export const passagesOf = (json: string): readonly ShownPassage[] =>
  (JSON.parse(json) as (ShownPassage | string)[]).map((one) =>
    typeof one === 'string' ? { id: one, mark: '' } : one,
  );

/** PostgreSQL refuses this character and SQLite would cut the text at it. */
export const storable = (text: string): string => text.replaceAll('\0', '');
