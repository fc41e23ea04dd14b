import type { Archive } from '../../answer/answer.ts';
import {
  type ArticleChange,
  createReadChange,
  inOneStep,
  type ReadChange,
} from '../../desk/changes/article-changes.ts';
import { isWithin } from '../../knowledge/qualified-id.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Articles } from '../../store/records/articles.ts';
import type { Editions } from '../../store/records/editions.ts';
import type { Gaps } from '../../store/records/gaps.ts';
import type { Changes, StoredChange } from '../../store/records/keeping/changes.ts';
import type { Versions } from '../../store/records/keeping/versions.ts';
import type { Questions } from '../../store/records/questions.ts';
import type { Subscription } from '../../store/records/subscriptions.ts';
import type { DigestFinding, Findings } from '../../store/records/watching/findings.ts';
import type { Settings } from '../settings/settings.ts';
import type { Material } from './compose.ts';
import { readPayload } from './payload.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first edition of a channel tells of the week before. */
const FIRST_MS = 7 * DAY_MS;

/** A gap is counted for so long. */
const GAPS_MS = 30 * DAY_MS;

/** A change is told for so long, if no edition has told it. */
const CHANGES_MS = 60 * DAY_MS;

/** Articles whose changes are read for one edition: after an outage that is enough to say that there were many. */
const MOST_CHANGES = 50;

/**
 * What is new has the time of whoever kept it, and may be visible some time after that, or come from
 * a clock that is behind. So an edition looks this far back behind the last one, and leaves out by
 * their ids what that one knew already.
 */
const OVERLAP_MS = 10 * 60 * 1000;

/** A thousand editions are composed in a row and ask for the same lists. */
const KEPT_MS = 2000;

/** What of the store an edition is made from. */
export type Sources = {
  readonly editions: Pick<Editions, 'lastSent'>;
  readonly articles: Pick<Articles, 'seen'>;
  readonly questions: Pick<Questions, 'askedIn'>;
  readonly gaps: Pick<Gaps, 'toCount'>;
  readonly changes: Pick<Changes, 'since'>;
  readonly versions: Pick<Versions, 'of'>;
  readonly findings: Pick<Findings, 'forDigest'>;
};

/** What an edition is made of, and what the next one must know of it. */
type Gathered = Material & { readonly until: number; readonly recent: string[] };

export type Gather = (
  subscription: Pick<Subscription, 'id' | 'team' | 'channel' | 'createdAt'>,
  settings: Settings,
  date: string,
  archive: Pick<Archive, 'index' | 'prefixes'>,
) => Promise<Gathered>;

export function createGather(
  { editions, articles, questions, gaps, changes, versions, findings }: Sources,
  now: () => number,
): Gather {
  const allChanges = kept(now, () => changes.since(now() - CHANGES_MS));
  const allArticles = kept(now, () => articles.seen());
  const gapsOf = kept(now, (team: string) => gaps.toCount(team, now() - GAPS_MS));
  const readIn = createReading(versions);
  return async ({ id, team, channel, createdAt }, settings, date, { index, prefixes }) => {
    // Where there are several archives, the others do not exist here.
    const isSeen = (one: string): boolean => prefixes === undefined || isWithin(prefixes, one);
    const until = now();
    const last = await editions.lastSent(id);
    const payload = readPayload(last?.payload);
    const since = payload?.until ?? last?.plannedAt ?? createdAt - FIRST_MS;
    const from = since - OVERLAP_MS;
    const known = new Set(payload?.recent);
    const isNew = ({ id: one }: { readonly id: string }): boolean => !known.has(one);
    const all = (await allArticles('')).filter((one) => isSeen(one.id));
    const began = beganWith(all, createdAt);
    const fresh = all.filter(
      (one) => one.firstSeenAt >= from && one.firstSeenAt > began && isNew(one),
    );
    const asked = (await questions.askedIn({ team, channel }, from)).filter(isNew);
    const isNewArticle = new Set(fresh.map(({ id: one }) => one));
    const changed = (await allChanges('')).filter(
      (one) => isSeen(one.articleId) && one.changedAt >= from && isNew(one),
    );
    const toTell = settings.sections.includes('changed')
      ? changed.filter(({ articleId }) => !isNewArticle.has(articleId))
      : [];
    const found = await findings.forDigest({ team, channel }, from);
    const watched = found.filter((one) => isNew({ id: findingId(one) }));
    const recent = [
      ...changed.filter(({ changedAt }) => changedAt >= until - OVERLAP_MS),
      ...fresh.filter(({ firstSeenAt }) => firstSeenAt >= until - OVERLAP_MS),
      ...asked.filter(({ askedAt }) => askedAt >= until - OVERLAP_MS),
      ...watched
        .filter(({ foundAt }) => foundAt >= until - OVERLAP_MS)
        .map((one) => ({ id: findingId(one) })),
    ].map((one) => one.id);
    return {
      settings,
      date,
      since,
      articles: fresh,
      changes: await readAll(toTell, readIn(index)),
      questions: asked,
      watched,
      gaps: await gapsOf(team),
      until,
      // What the last one knew may still be within the overlap of the next.
      recent: [...recent, ...(until - since < OVERLAP_MS ? known : [])],
    };
  };
}

/** The latest of them, each article once: as one step from what it said before all of them. */
async function readAll(
  changes: readonly StoredChange[],
  readChange: ReadChange,
): Promise<readonly ArticleChange[]> {
  const read: ArticleChange[] = [];
  for (const step of inOneStep(changes).slice(0, MOST_CHANGES)) {
    const change = await readChange(step);
    if (change !== undefined) read.push(change);
  }
  return read;
}

/** As the next edition knows it. */
const findingId = ({ watchId, mark }: DigestFinding): string => `${watchId} ${mark}`;

/**
 * When an archive that was there before a subscription was first read: what it held then is new to
 * the bot alone, and not to the channel.
 */
function beganWith(
  articles: readonly { readonly firstSeenAt: number }[],
  createdAt: number,
): number {
  const began = articles.at(-1)?.firstSeenAt ?? Number.POSITIVE_INFINITY;
  return began < createdAt ? began : Number.NEGATIVE_INFINITY;
}

/** Reads changes once for all editions of one index. */
function createReading(versions: Sources['versions']): (index: SearchIndex) => ReadChange {
  const known = new WeakMap<SearchIndex, ReadChange>();
  return (index) => {
    const read = known.get(index) ?? createReadChange({ versions, articles: () => index.articles });
    known.set(index, read);
    return read;
  };
}

/** Asks once for what many want at nearly the same time. A failure is not kept. */
function kept<Value>(now: () => number, ask: (key: string) => Promise<Value>) {
  const answers = new Map<string, { at: number; answer: Promise<Value> }>();
  return (key: string): Promise<Value> => {
    const known = answers.get(key);
    if (known !== undefined && Math.abs(now() - known.at) < KEPT_MS) return known.answer;
    const answer = ask(key);
    answers.set(key, { at: now(), answer });
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
