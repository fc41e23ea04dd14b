import { parsePage } from '../../importing/page/elements/dom.ts';
import type { FeedLink } from './feed.ts';
import { addressOf, plain } from './read-feed.ts';

/** A site rarely has more than one for its news and one for each of its subjects. */
const MOST = 20;

const LONGEST_TITLE = 150;

/** https://blog.whatwg.org/feed-autodiscovery */
const FEED_TYPES =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml)\b/i;

/** The title of a page, and the feeds that it names as other forms of itself. */
export function feedLinksIn(
  html: string,
  address: string,
): { readonly title?: string; readonly feeds: readonly FeedLink[] } {
  const page = parsePage(html);
  const base =
    addressOf(page.querySelector('base')?.getAttribute('href') ?? '', address) ?? address;
  const links = new Map<string, FeedLink>();
  for (const link of page.querySelectorAll('link[rel][href]')) {
    const relations = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    if (!relations.includes('alternate') || !FEED_TYPES.test(link.getAttribute('type') ?? '')) {
      continue;
    }
    const href = addressOf(link.getAttribute('href') ?? '', base);
    if (href === undefined || links.has(href)) continue;
    const title = plain(link.getAttribute('title') ?? '', LONGEST_TITLE);
    links.set(href, { address: href, ...(title === undefined ? {} : { title }) });
    if (links.size === MOST) break;
  }
  const title = plain(page.querySelector('title')?.textContent ?? '', LONGEST_TITLE);
  return { ...(title === undefined ? {} : { title }), feeds: [...links.values()] };
}
