import type { Look, Place } from '../../archive/several/view.ts';
import { CHANGES_PAGE, type ChangesPlace, changesMessage } from '../../blocks/changes/list.ts';
import type { Message } from '../../blocks/kit/message.ts';
import { type ChangesParts, createArticleChanges } from '../../desk/changes/article-changes.ts';
import { localTime } from '../../digest/settings/local-time.ts';
import { archiveIn } from '../../knowledge/qualified-id.ts';

/** A page of what has changed in the articles, with the dates of whoever reads it. */
export type ShowChanges = (
  place: ChangesPlace,
  reader: { readonly timeZone?: string } | undefined,
  shownIn: Place,
) => Promise<Message>;

type ShowChangesParts = {
  readonly store: Omit<ChangesParts, 'articles' | 'isSeen'>;
  readonly look: Look;
  /** Of readers for whom Slack gives none. */
  readonly defaultZone: string;
};

export function createShowChanges({ store, look, defaultZone }: ShowChangesParts): ShowChanges {
  return async (place, reader, shownIn) => {
    const { articles, has } = await look(shownIn);
    const isSeen = (id: string): boolean => has(archiveIn(id));
    const changes = createArticleChanges({ ...store, articles, isSeen });
    const { changes: found, next } = await changes.list(CHANGES_PAGE, place.skip);
    const dayOf = (at: number): string => localTime(at, reader?.timeZone ?? defaultZone).date;
    const shown = found.map(({ before, after, ...change }) => ({
      ...change,
      before: dayOf(before),
      after: dayOf(after),
    }));
    return changesMessage(shown, place, next);
  };
}
