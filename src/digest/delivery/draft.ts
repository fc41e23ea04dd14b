import type { Archive } from '../../answer/answer.ts';
import type { Place } from '../../archive/several/view.ts';
import { prefixOf } from '../../knowledge/qualified-id.ts';
import { runInSlices } from '../../pace.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Subscription } from '../../store/records/subscriptions.ts';
import { composeEdition } from '../content/compose.ts';
import { type Content, isEmpty } from '../content/content.ts';
import { createGather, type Sources } from '../content/gather.ts';
import { buildCalendar, type Calendar } from '../content/past/calendar.ts';
import type { Payload } from '../content/payload.ts';
import type { Settings } from '../settings/settings.ts';
import type { Post } from './courier.ts';

/** What would be posted now, or nothing. */
export type Draft =
  | { readonly kind: 'post'; readonly payload: Payload }
  | { readonly kind: 'nothing' };

/** How content is shown: `blocks/` does that, which the digest knows nothing of. */
type Render = {
  readonly edition: (content: Content) => Post;
  readonly nothingNew: (content: Content) => Post;
};

export type DraftParts = {
  readonly store: Sources;
  /** The archives of a place as they are now. */
  readonly archive: (place: Place) => Archive | Promise<Archive>;
  readonly render: Render;
  readonly now: () => number;
};

/** Whose edition; a preview may be of a subscription that is not kept yet. */
export type Drafted = Pick<Subscription, 'id' | 'team' | 'channel' | 'createdAt'>;

/**
 * The one way to an edition, for a post and for a preview: from the same store, archive and moment
 * the same message, byte for byte.
 */
export type DraftEdition = (of: Drafted, settings: Settings, date: string) => Promise<Draft>;

export function createDraft({ store, archive, render, now }: DraftParts): DraftEdition {
  const gather = createGather(store, now);
  const calendarOf = createCalendars();
  return async (of, settings, date) => {
    const current = await archive(of);
    const calendar = await calendarOf(current.index);
    const { until, recent, ...material } = await gather(of, settings, date, current);
    const content = composeEdition(material, current, calendar);
    if (isEmpty(content) && settings.onEmpty === 'skip') return { kind: 'nothing' };
    const post = isEmpty(content) ? render.nothingNew(content) : render.edition(content);
    const { prefixes } = current;
    const payload = {
      post: asKept(post),
      until,
      recent,
      ...(prefixes && { prefixes: [...prefixes] }),
    };
    return { kind: 'post', payload };
  };
}

/** Whether what was made for a place may be shown there now: it may have lost an archive since. */
export type MayShow = (place: Place, payload: Payload) => Promise<boolean>;

export const createMayShow =
  (archive: DraftParts['archive']): MayShow =>
  // One that was made before there were several is of the archive whose ids need no name.
  async (place, { prefixes = [prefixOf(undefined)] }) => {
    const { prefixes: now } = await archive(place);
    return now === undefined || prefixes.every((one) => now.includes(one));
  };

/** As it comes back from the store: the same whether it is posted at once or after a crash. */
const asKept = (post: Post): Payload['post'] => JSON.parse(JSON.stringify(post));

/** The calendar of each index, made once and in slices, since it reads every passage. */
function createCalendars() {
  const made = new WeakMap<SearchIndex, Promise<Calendar>>();
  return (index: SearchIndex): Promise<Calendar> => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const calendar = runInSlices(buildCalendar(index));
    made.set(index, calendar);
    return calendar;
  };
}
