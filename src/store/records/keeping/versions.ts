import type { Passage } from '../../../knowledge/article/article.ts';
import { createPace } from '../../../pace.ts';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';
import { storable } from '../question-row.ts';

/** What a citation of an article names. */
type VersionAbout = {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published: string;
  readonly url?: string;
};

/** An article as it stood once. */
type ArticleVersion = VersionAbout & {
  /** What tells it from other versions. */
  readonly hash: string;
  /** When it was first seen to say so, in milliseconds since 1970. */
  readonly seenAt: number;
  /** Its passages, in order, each with what it rests on. */
  readonly passages: readonly VersionPassage[];
};

type VersionPassage = Pick<Passage, 'text' | 'sources'>;

type SeenVersion = {
  readonly id: string;
  readonly hash: string;
  readonly article: VersionAbout & { readonly passages: readonly VersionPassage[] };
};

export type Versions = {
  /** Keeps what the articles say, where that is not kept yet. */
  readonly keep: (articles: readonly SeenVersion[]) => Promise<void>;
  /** What an article has said, the latest first; versions of those that are gone are kept. */
  readonly of: (articleId: string) => Promise<readonly ArticleVersion[]>;
};

/** Of one article; the oldest make room. */
const MOST_VERSIONS = 20;

/** An archive of thousands is kept at its first start, and nobody may wait for it. */
const ARTICLES_AT_ONCE = 20;

export function createVersions({ db, now }: World): Versions {
  /** Those of the articles whose version is not kept yet, and of these the ones that have many already. */
  async function newAmong(articles: readonly SeenVersion[]) {
    const rows = await db
      .selectFrom('article_versions')
      .select(['article_id', 'hash'])
      .where(
        'article_id',
        'in',
        articles.map(({ id }) => id),
      )
      .execute();
    const kept = new Set(rows.map((row) => `${row.hash} ${row.article_id}`));
    const news = articles.filter(({ id, hash }) => !kept.has(`${hash} ${id}`));
    const countOf = (id: string): number => rows.filter((row) => row.article_id === id).length;
    return { news, full: news.filter(({ id }) => countOf(id) >= MOST_VERSIONS) };
  }

  async function makeRoom({ id, hash }: SeenVersion): Promise<void> {
    const last = await db
      .selectFrom('article_versions')
      .select('seen_at')
      .where('article_id', '=', id)
      .orderBy('seen_at', 'desc')
      .limit(1)
      .offset(MOST_VERSIONS)
      .executeTakeFirst();
    if (last === undefined) return;
    await db
      .deleteFrom('article_versions')
      .where('article_id', '=', id)
      .where('hash', '!=', hash)
      .where('seen_at', '<=', last.seen_at)
      .execute();
  }

  return {
    async keep(articles) {
      const pace = createPace();
      for (let start = 0; start < articles.length; start += ARTICLES_AT_ONCE) {
        const { news, full } = await newAmong(articles.slice(start, start + ARTICLES_AT_ONCE));
        if (news.length > 0) {
          await db
            .insertInto('article_versions')
            .values(news.map((one) => rowOf(one, now())))
            // Another copy of the bot has seen it as well.
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        for (const one of full) await makeRoom(one);
        const rest = pace();
        if (rest !== undefined) await rest;
      }
    },
    async of(articleId) {
      const rows = await db
        .selectFrom('article_versions')
        .selectAll()
        .where('article_id', '=', articleId)
        .orderBy('seen_at', 'desc')
        .execute();
      return rows.map(versionOf);
    },
  };
}

function rowOf({ id, hash, article }: SeenVersion, seenAt: number): Tables['article_versions'] {
  const { title, author, publisher, published, url, passages } = article;
  return {
    article_id: id,
    hash,
    seen_at: seenAt,
    about: storable(JSON.stringify({ title, author, publisher, published, url })),
    passages: storable(JSON.stringify(passages.map(keptPassage))),
  };
}

/** Most rest on nothing but themselves, and are kept as their text alone. */
const keptPassage = ({ text, sources }: VersionPassage): string | VersionPassage =>
  sources.length === 0 ? text : { text, sources };

const versionOf = (row: Tables['article_versions']): ArticleVersion => ({
  ...(JSON.parse(row.about) as VersionAbout),
  hash: row.hash,
  seenAt: row.seen_at,
  passages: (JSON.parse(row.passages) as readonly (string | VersionPassage)[]).map((one) =>
    typeof one === 'string' ? { text: one, sources: [] } : one,
  ),
});
