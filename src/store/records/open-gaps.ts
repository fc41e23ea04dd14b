import type { Kysely } from 'kysely';
import { createPace } from '../../pace.ts';
import type { Tables } from '../tables.ts';

/** Reading so many takes a millisecond or two, in which nothing else happens with SQLite. */
const ROWS_AT_ONCE = 100;

const COLUMNS = [
  'questions.id',
  'questions.team',
  'questions.asker',
  'questions.channel',
  'questions.is_private',
  'questions.language',
  'questions.text',
  'questions.earlier',
] as const;

export type OpenGap = Pick<
  Tables['questions'],
  'id' | 'team' | 'asker' | 'channel' | 'is_private' | 'language' | 'earlier'
> & { readonly text: string; readonly opened_at: number };

type Order = { readonly order: 'oldest' | 'latest' };

/** What a piece went up to. */
type Mark = { readonly opened_at: number; readonly question_id: string };

/**
 * Open gaps whose words are still kept, in pieces: between them, everything else goes first. It reads
 * the open gaps and then their questions, since of both at once SQLite reads all questions.
 */
export async function* openGaps(
  db: Kysely<Tables>,
  { order, team, since = 0 }: Order & { readonly team?: string; readonly since?: number },
): AsyncGenerator<OpenGap[]> {
  const pace = createPace();
  let last: Mark | undefined;
  do {
    const gaps = await pieceOf(db, { order, since, last });
    const openedAt = new Map(gaps.map(({ question_id, opened_at }) => [question_id, opened_at]));
    const query = db.selectFrom('questions').select(COLUMNS);
    const rows =
      gaps.length === 0 ? [] : await query.where('id', 'in', [...openedAt.keys()]).execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    yield gaps.flatMap(({ question_id, opened_at }) => {
      const row = byId.get(question_id);
      // Asked of SQLite, the team would be what it looks for first, and it would read all its questions.
      const isWanted = row !== undefined && (team === undefined || row.team === team);
      return isWanted && row.text !== null ? [{ ...row, text: row.text, opened_at }] : [];
    });
    last = gaps.length < ROWS_AT_ONCE ? undefined : gaps.at(-1);
    const rest = pace();
    if (rest !== undefined) await rest;
  } while (last !== undefined);
}

function pieceOf(
  db: Kysely<Tables>,
  { order, since, last }: Order & { readonly since: number; readonly last: Mark | undefined },
): Promise<Mark[]> {
  const direction = order === 'oldest' ? 'asc' : 'desc';
  const query = db
    .selectFrom('gaps')
    .select(['opened_at', 'question_id'])
    .where('closed_at', 'is', null)
    .orderBy('opened_at', direction)
    .orderBy('question_id', direction)
    .limit(ROWS_AT_ONCE);
  const isUp = order === 'oldest';
  const from = isUp ? (last?.opened_at ?? since) : since;
  if (last === undefined) return query.where('opened_at', '>=', from).execute();
  return query
    .where('opened_at', '>=', from)
    .where((where) =>
      where(
        where.refTuple('opened_at', 'question_id'),
        isUp ? '>' : '<',
        where.tuple(last.opened_at, last.question_id),
      ),
    )
    .execute();
}

/** Those of one person, the latest ones: found by who asked, however many are open. */
export async function openGapsOf(
  db: Kysely<Tables>,
  { team, person }: { readonly team: string; readonly person: string },
  limit: number,
): Promise<OpenGap[]> {
  const rows = await db
    .selectFrom('questions')
    .innerJoin('gaps', 'gaps.question_id', 'questions.id')
    .select([...COLUMNS, 'gaps.opened_at'])
    .where('questions.team', '=', team)
    .where('questions.asker', '=', person)
    .where('gaps.closed_at', 'is', null)
    .where('questions.text', 'is not', null)
    .orderBy('questions.asked_at', 'desc')
    .orderBy('questions.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, text: row.text ?? '' }));
}
