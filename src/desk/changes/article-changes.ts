import type { Citation } from '../../answer/reply.ts';
import type { Difference } from '../../archive/versions/difference.ts';
import { differencesOf } from '../../archive/versions/differences.ts';
import type { Article } from '../../knowledge/article/article.ts';
import { runInSlices } from '../../pace.ts';
import type { Changes, StoredChange } from '../../store/records/keeping/changes.ts';
import type { Versions } from '../../store/records/keeping/versions.ts';

/** That an article says something else than it did. */
export type ArticleChange = {
  readonly articleId: string;
  /** The article as it is cited since. */
  readonly citation: Citation;
  /** When the two texts were first seen, in milliseconds since 1970. */
  readonly before: number;
  readonly after: number;
  /** Whether a person corrected it, rather than whoever published it. */
  readonly isByHand: boolean;
  /** One or more, in the order of the article. */
  readonly differences: readonly Difference[];
};

/** From one version of an article to a later one. */
type Step = Pick<StoredChange, 'articleId' | 'from' | 'to' | 'changedAt' | 'correctedBy'>;

export type ChangesParts = {
  readonly changes: Pick<Changes, 'latest'>;
  readonly versions: Pick<Versions, 'of'>;
  /** Those of the archive as it is now. */
  readonly articles: () => readonly Article[];
  /** Whether an article of that id, be it gone by now, may be told of; where absent, each may. */
  readonly isSeen?: (articleId: string) => boolean;
};

/** A part of the list of all changes. */
type ChangesPage = {
  /** `at` is how many kept ones come before it. */
  readonly changes: readonly (ArticleChange & { readonly at: number })[];
  /** How many kept ones to skip for what comes after; absent at the end. */
  readonly next?: number;
};

export type ArticleChanges = {
  /** At most `limit` changes after the first `skip` that are kept, the latest first. */
  readonly list: (limit: number, skip: number) => Promise<ChangesPage>;
};

/** Kept changes that are looked at in one go: most are more than a matter of typography. */
const AT_ONCE = 20;

export function createArticleChanges(parts: ChangesParts): ArticleChanges {
  const { isSeen = () => true } = parts;
  const read = createReadChange(parts);
  return {
    async list(limit, skip) {
      const changes: (ArticleChange & { at: number })[] = [];
      for (let at = skip; ; at += AT_ONCE) {
        const kept = await parts.changes.latest(AT_ONCE, at);
        for (const [nth, one] of kept.entries()) {
          if (changes.length === limit) return { changes, next: at + nth };
          const change = isSeen(one.articleId) ? await read(one) : undefined;
          if (change !== undefined) changes.push({ ...change, at: at + nth });
        }
        if (kept.length < AT_ONCE) return { changes };
      }
    },
  };
}

/** Changes that were read: of one morning a thousand editions tell the same ones. */
const REMEMBERED = 200;

/** What a change was; `undefined` where nothing is said otherwise, or one of the two texts is not kept. */
export type ReadChange = (step: Step) => Promise<ArticleChange | undefined>;

export function createReadChange({
  versions,
  articles,
}: Pick<ChangesParts, 'versions' | 'articles'>): ReadChange {
  const known = new Map<string, Promise<ArticleChange | undefined>>();
  const read: ReadChange = async ({ articleId, from, to, changedAt, correctedBy }) => {
    const all = await versions.of(articleId);
    const [before, after] = [from, to].map((hash) => all.find((one) => one.hash === hash));
    if (before === undefined || after === undefined) return undefined;
    const differences = await runInSlices(differencesOf(before, after));
    if (differences.length === 0) return undefined;
    const { title, author, publisher, published, url } = after;
    const file = articles().find(({ id }) => id === articleId)?.file;
    return {
      articleId,
      citation: {
        title,
        ...(author === undefined ? {} : { author }),
        ...(publisher === undefined ? {} : { publisher }),
        published,
        ...(url === undefined ? (file === undefined ? {} : { file }) : { url, link: url }),
      },
      before: before.seenAt,
      after: changedAt,
      isByHand: correctedBy !== undefined,
      differences,
    };
  };
  return (step) => {
    const { articleId, from, to, changedAt, correctedBy } = step;
    const key = JSON.stringify([articleId, from, to, changedAt, correctedBy]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const reading = read(step);
    known.set(key, reading);
    reading.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    return reading;
  };
}

/** Of each article one step, from what it said before the first of its changes to what it said after the last. */
export function inOneStep(changes: readonly StoredChange[]): Step[] {
  const steps = new Map<string, Step>();
  for (const change of changes.toSorted((a, b) => a.changedAt - b.changedAt)) {
    const earlier = steps.get(change.articleId);
    // Set anew, so that the latest stand last.
    steps.delete(change.articleId);
    steps.set(change.articleId, earlier === undefined ? change : { ...change, from: earlier.from });
  }
  return [...steps.values()].filter(({ from, to }) => from !== to).reverse();
}
