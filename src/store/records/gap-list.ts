import { fold } from '../../text/fold.ts';
import type { World } from '../world.ts';
import { type OpenGap, openGaps, openGapsOf } from './open-gaps.ts';
import { mayBeShown, type Viewer } from './question-row.ts';

/** So many different people make a question common: its words no longer point at anybody. */
const COMMON_FROM = 3;

/** Open gaps that are looked through, the latest ones; all of them where there are fewer. */
const MOST_ROWS = 5000;

/** The same for those of one person, which are read in one piece. */
const MOST_OWN_ROWS = 500;

/** Who looks at the list. */
type GapViewer = Viewer & { readonly isAdmin: boolean };

/** Open gaps with the same words. Who asked is not in it. */
export type ListedGap = {
  /** One of the questions: it stands for them all. */
  readonly questionId: string;
  /** As the latest of them was typed. */
  readonly text: string;
  readonly language: string;
  /** Different people, of those whose questions this viewer may know of. */
  readonly people: number;
  /** When it was last asked. */
  readonly askedAt: number;
};

/** Open gaps for people to look at, and for admins to close. */
export type GapList = {
  /**
   * Latest first. Everybody is shown what they asked themselves; an admin also what was asked
   * publicly, and what three or more different people asked, privately too.
   */
  readonly shownTo: (viewer: GapViewer) => Promise<readonly ListedGap[]>;
  /**
   * Closes the gap and those with the same words, as far as this admin is shown them. Nobody is
   * told of it. False where there was none, or this is no admin.
   */
  readonly dismiss: (questionId: string, viewer: GapViewer) => Promise<boolean>;
};

export function createGapList({ db, now }: World): GapList {
  const shownRows = async (viewer: GapViewer): Promise<readonly OpenGap[][]> => {
    if (!viewer.isAdmin) return grouped([await openGapsOf(db, viewer, MOST_OWN_ROWS)]);
    const groups = await grouped(openGaps(db, { order: 'latest', team: viewer.team }));
    return groups.flatMap((group) => {
      const isCommon = peopleIn(group) >= COMMON_FROM;
      const shown = group.filter(
        (one) => isCommon || one.is_private === 0 || mayBeShown(one, viewer),
      );
      return shown.length === 0 ? [] : [shown];
    });
  };
  return {
    async shownTo(viewer) {
      return (await shownRows(viewer)).flatMap((group) => {
        const [latest] = group;
        if (latest === undefined) return [];
        const { id: questionId, text, language, opened_at: askedAt } = latest;
        return [{ questionId, text, language, people: peopleIn(group), askedAt }];
      });
    },
    async dismiss(questionId, viewer) {
      if (!viewer.isAdmin) return false;
      const groups = await shownRows(viewer);
      const ids = groups.map((group) => group.map(({ id }) => id));
      const found = ids.find((group) => group.includes(questionId));
      if (found === undefined) return false;
      await db
        .updateTable('gaps')
        .set({ closed_at: now() })
        .where('question_id', 'in', found)
        .where('closed_at', 'is', null)
        .execute();
      return true;
    },
  };
}

/** What two spellings of one question share. */
const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const peopleIn = (rows: readonly { readonly asker: string }[]): number =>
  new Set(rows.map(({ asker }) => asker)).size;

/** With the same words together, in the order of the first of each group. */
async function grouped(
  pieces: AsyncIterable<OpenGap[]> | Iterable<OpenGap[]>,
): Promise<readonly OpenGap[][]> {
  const groups = new Map<string, OpenGap[]>();
  let read = 0;
  for await (const piece of pieces) {
    for (const gap of piece) {
      const words = wordsOf(gap.text);
      const group = groups.get(words);
      if (group === undefined) groups.set(words, [gap]);
      else group.push(gap);
    }
    read += piece.length;
    if (read >= MOST_ROWS) break;
  }
  return [...groups.values()];
}
