import type { ReadDocument } from '../../importing/document/document.ts';
import type { Fetched } from '../../importing/fetch/fetch-address.ts';

/** What stands elsewhere of a page. */
type Beside = {
  readonly title?: string | undefined;
  readonly published?: string | undefined;
};

/** What was read of a page; what it does not say itself is as its feed says, or as of today. */
export function documentOf(
  read: ReadDocument,
  page: Fetched,
  { title, published }: Beside,
  now: number,
): ReadDocument {
  return {
    url: page.address,
    ...read,
    title: read.title ?? title ?? new URL(page.address).hostname,
    date: read.date ?? published ?? new Date(now).toISOString().slice(0, 10),
  };
}
