import { whatItSays } from '../../archive/versions/what-it-says.ts';
import type { ReadDocument } from '../../importing/document/document.ts';
import { canonical } from '../../importing/facts/canonical.ts';
import { likenessOf } from '../../importing/saving/likeness.ts';
import { ImportError } from '../../importing/source.ts';
import type { Article } from '../../knowledge/article/article.ts';
import { runInSlices } from '../../pace.ts';
import type { FollowedFeed } from '../../store/records/following/feed-row.ts';
import { nextLook, nextTry } from '../schedule/next-look.ts';
import { documentOf } from './document-of.ts';
import { HELD_MS, type LookFault, type LookParts } from './parts.ts';

const IS_OTHER =
  'A followed page does not show the text of its article: the archive keeps what it has until the next look.';

/**
 * One look at a page that is held: what it says now becomes its article, or a new version of that. What has
 * hardly anything of its article may be a notice for an hour, and becomes one only where it stands there a day later,
 * or where there is another text by then: some pages are written anew every day.
 */
export async function lookAtPage(feed: FollowedFeed, parts: LookParts): Promise<void> {
  const { store, ask, now, chance, signal } = parts;
  const { looks } = store;
  const { id, title, etag, lastModified } = feed;
  const fail = (fault: LookFault, waitMs?: number): Promise<void> =>
    looks.fail(id, fault, nextTry(feed.failures + 1, waitMs, now(), chance()));
  const answer = await ask(feed.movedTo ?? feed.address, { etag, lastModified, signal });
  if (signal.aborted) return looks.letGo(id);
  if (answer.kind === 'failed') return fail(answer.fault, answer.waitMs);
  if (answer.kind === 'fetched') {
    try {
      const { page, movedTo } = answer;
      const document = documentOf(await parts.read(page), page, { title }, now());
      if (!(await looks.hold(id, now() + HELD_MS))) return;
      const known = articleOf(feed, [document.url, page.address], parts.articles());
      const doubted = known && (await doubtedIn(document, known));
      if (doubted !== undefined && !isBelieved(doubted, document, feed)) {
        parts.log.warn({ feed: id, article: known?.id }, IS_OTHER);
        // Nor is anything else it says of itself believed: it is sent anew the next time.
        if (!(await looks.record(id, { doubted }, []))) return;
        return await looks.rest(id, nextLook({ kind: 'page' }, now(), chance()));
      }
      const saved = await parts.save(document, page, { isDateTold: false });
      parts.log.info({ feed: id, article: saved.id, kind: saved.kind }, 'A page was looked at.');
      const learnt = { title: document.title, movedTo, articleId: saved.id };
      const tags = { etag: answer.etag, lastModified: answer.lastModified };
      // Only now: of a page that was not saved nothing is known.
      if (!(await looks.record(id, { ...learnt, ...tags }, []))) return;
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return fail(error.kind);
    }
  }
  if (answer.kind === 'unchanged' && answer.movedTo !== undefined) {
    if (!(await looks.record(id, { etag, lastModified, movedTo: answer.movedTo }, []))) return;
  }
  await looks.rest(id, nextLook({ kind: 'page' }, now(), chance()));
}

/** At the second look in a row that finds no word of the article: a notice is short, or still the same. */
const isBelieved = (doubted: string, { doubts }: ReadDocument, feed: FollowedFeed): boolean =>
  feed.doubted === doubted ||
  (feed.doubted !== undefined && !doubts.some(({ kind }) => kind === 'little-text'));

/** What it was saved as; of one that was followed before that was kept, what has its address. */
function articleOf(
  { articleId, address, movedTo }: FollowedFeed,
  addresses: readonly (string | undefined)[],
  articles: readonly Article[],
): Article | undefined {
  const saved = articles.find(({ id }) => id === articleId);
  if (saved !== undefined) return saved;
  const places = new Set([...addresses, movedTo, address].map((one = '') => canonical(one)));
  return articles.find(
    ({ url, kind }) => kind !== 'brief' && url !== undefined && places.has(canonical(url)),
  );
}

/** What tells the text of a page apart, if it is not that of its article. */
async function doubtedIn(document: ReadDocument, article: Article): Promise<string | undefined> {
  // A page that is followed may be a list, which always ends without a full stop.
  const doubts = document.doubts.filter(({ kind }) => kind === 'little-text');
  const said = await runInSlices(whatItSays({ ...document, doubts }, article));
  if (said !== 'something-else') return undefined;
  return (await runInSlices(likenessOf(document.paragraphs))).whole;
}
