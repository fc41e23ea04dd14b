import { decode } from '../../importing/decode/decode.ts';
import { ImportError, type Source } from '../../importing/source.ts';
import type { Followable } from './feed.ts';
import { feedLinksIn } from './named-feeds.ts';
import { readFeed } from './read-feed.ts';

/**
 * A feed, or a page with the feeds that it names, read here and now: whoever does not know what is in it
 * does so in a worker. Throws an `ImportError` for what is neither.
 */
export async function readFollowable({
  bytes,
  contentType = '',
  address = '',
}: Source): Promise<Followable> {
  if (bytes.length === 0) throw new ImportError('empty', 'It is empty.');
  const { text } = decode(bytes, contentType);
  const feed = readFeed(text, address);
  if (feed !== undefined) return { kind: 'feed', feed };
  if (/<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 5000))) {
    return { kind: 'page', ...feedLinksIn(text, address) };
  }
  if (/^\s*<(?:\?xml|rss|feed|rdf)/i.test(text)) {
    throw new ImportError('damaged', 'It begins as a feed does, but cannot be read as one.');
  }
  // A document that is no page: it has no feeds.
  return { kind: 'page', feeds: [] };
}
