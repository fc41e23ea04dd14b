import { ImportError } from '../../importing/source.ts';
import type { FollowedFeed } from '../../store/records/following/feed-row.ts';
import { nextLook, nextTry } from '../schedule/next-look.ts';
import { documentOf } from './document-of.ts';
import { HELD_MS, type LookFault, type LookParts } from './parts.ts';

/** One look at a page that is held: what it says now becomes its article, or a new version of that. */
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
      const saved = await parts.save(document, page, { isDateTold: false });
      parts.log.info({ feed: id, article: saved.id, kind: saved.kind }, 'A page was looked at.');
      const learnt = { title: document.title, movedTo };
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
