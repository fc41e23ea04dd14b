import { createHash } from 'node:crypto';
import { type AnyFeed, parseFeed } from 'feedsmith';
import { machineDate } from '../../importing/facts/find-date.ts';
import { parsePage } from '../../importing/page/elements/dom.ts';
import { type Feed, type ListedItem, MOST_ITEMS } from './feed.ts';

const LONGEST_TITLE = 300;

/** Enough to tell what an item is about. */
const LONGEST_SUMMARY = 2000;

/** Markup that is looked through for so many words. */
const LONGEST_MARKUP = 20_000;

const RDF_LIST = /<items>\s*<rdf:Seq>[\s\S]{0,100000}?<\/items>/i;

const MINUTE_MS = 60 * 1000;

/** An entry of any form, as it stands there. */
type Entry = {
  readonly id?: string | undefined;
  readonly links: readonly (string | undefined)[];
  readonly title?: string | undefined;
  readonly text: readonly (string | undefined)[];
  readonly date: readonly (string | undefined)[];
};

/**
 * Reads RSS, Atom, RDF and JSON Feed; `address` is where it was fetched, to which its links are relative.
 * `undefined` for what is no feed.
 */
export function readFeed(text: string, address: string): Feed | undefined {
  const parsed = parsedFeed(text);
  if (parsed === undefined) return undefined;
  const { title, entries, ttlMinutes } = contentOf(parsed);
  const items = new Map<string, ListedItem>();
  const ids = entries.map(({ id }) => id);
  for (const entry of entries) {
    // Where one id stands at several entries, it tells nothing apart.
    const isOwn = ids.indexOf(entry.id) === ids.lastIndexOf(entry.id);
    const item = itemOf(entry, isOwn, address);
    if (item !== undefined && !items.has(item.id)) items.set(item.id, item);
  }
  const name = plain(title, LONGEST_TITLE);
  return {
    ...(name === undefined ? {} : { title: name }),
    ...(ttlMinutes > 0 ? { ttlMs: ttlMinutes * MINUTE_MS } : {}),
    items: [...items.values()],
  };
}

/**
 * Some servers begin with blank lines, which XML forbids. Of RDF the library reads only those items that
 * the list of its channel names, and that list is often wrong.
 */
function parsedFeed(text: string): AnyFeed | undefined {
  const source = text.replace(/^[\ufeff\s]+/, '').replace(RDF_LIST, '');
  try {
    return parseFeed(source, { maxItems: MOST_ITEMS });
  } catch {
    return undefined;
  }
}

function contentOf(parsed: AnyFeed): {
  readonly title?: string | undefined;
  readonly entries: readonly Entry[];
  readonly ttlMinutes: number;
} {
  const { format, feed } = parsed;
  if (format === 'rss') {
    const entries = (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      links: [item.link, ...(item.guid?.isPermaLink === false ? [] : [item.guid?.value])],
      title: item.title,
      text: [item.description, item.content?.encoded],
      date: [item.pubDate, item.dc?.dates?.[0]],
    }));
    const ttlMinutes = Math.max(feed.ttl ?? 0, everyMinutes(feed.sy));
    return { title: feed.title, entries, ttlMinutes };
  }
  if (format === 'atom') {
    const entries = (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      links: (entry.links ?? [])
        .filter(({ rel = 'alternate' }) => rel === 'alternate')
        .map(({ href }) => href),
      title: entry.title?.value,
      text: [entry.summary?.value, entry.content?.value],
      date: [entry.published, entry.updated],
    }));
    return { title: feed.title?.value, entries, ttlMinutes: everyMinutes(feed.sy) };
  }
  if (format === 'rdf') {
    const entries = (feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      links: [item.link, item.rdf?.about],
      title: item.title,
      text: [item.description, item.content?.encoded],
      date: [item.dc?.dates?.[0]],
    }));
    return { title: feed.title, entries, ttlMinutes: everyMinutes(feed.sy) };
  }
  const entries = (feed.items ?? []).map((item) => ({
    id: item.id,
    links: [item.url, item.external_url],
    title: item.title,
    text: [item.summary, item.content_text, item.content_html],
    date: [item.date_published, item.date_modified],
  }));
  return { title: feed.title, entries, ttlMinutes: 0 };
}

const PERIOD_MINUTES: ReadonlyMap<unknown, number> = new Map([
  ['hourly', 60],
  ['daily', 24 * 60],
  ['weekly', 7 * 24 * 60],
]);

/** How often a feed is renewed, as it says by https://web.resource.org/rss/1.0/modules/syndication/ */
function everyMinutes(
  sy: { readonly updatePeriod?: unknown; readonly updateFrequency?: unknown } = {},
): number {
  const minutes = PERIOD_MINUTES.get(sy.updatePeriod) ?? 0;
  return minutes / Math.max(1, Number(sy.updateFrequency ?? 1) || 1);
}

function itemOf(entry: Entry, isOwnId: boolean, base: string): ListedItem | undefined {
  const address = entry.links.map((link) => addressOf(link, base)).find((one) => one !== undefined);
  if (address === undefined) return undefined;
  const id = entry.id?.trim() ?? '';
  const key = isOwnId && id !== '' ? id : address;
  const texts = entry.text.map((text) => plain(text, LONGEST_SUMMARY));
  // What is there twice, in brief and whole, is wanted whole.
  const summary = texts.reduce(
    (longest, text) => ((text?.length ?? 0) > (longest?.length ?? 0) ? text : longest),
    undefined,
  );
  const said = entry.date
    .map((date) => machineDate(date ?? ''))
    .find((one) => one?.kind === 'read');
  const title = plain(entry.title, LONGEST_TITLE) ?? summary?.slice(0, 80) ?? address;
  return {
    id: createHash('sha256').update(key).digest('hex').slice(0, 32),
    address,
    title,
    ...(summary === undefined ? {} : { summary }),
    ...(said?.kind === 'read' ? { published: said.date } : {}),
  };
}

/** A full address of the web without its fragment; `undefined` for what is none. */
export function addressOf(link: string | undefined, base: string): string | undefined {
  const text = link?.trim() ?? '';
  if (text === '' || text.length > 2000 || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.hash = '';
  return url.href;
}

/** The words of a text that may be HTML, on one line. */
export function plain(markup: string | undefined, longest: number): string | undefined {
  const source = markup?.slice(0, LONGEST_MARKUP) ?? '';
  const words = /[<&]/.test(source) ? (parsePage(source).body?.textContent ?? '') : source;
  const text = words.replace(/\s+/gu, ' ').trim().slice(0, longest);
  return text === '' ? undefined : text;
}
