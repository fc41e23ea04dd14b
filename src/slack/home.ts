import type { WebClient } from '@slack/web-api';
import type { HomeDigest } from '../blocks/home/digests.ts';
import { type HomeContent, homeView, noticeHome } from '../blocks/home/home.ts';
import type { Article, Fault } from '../knowledge/article/article.ts';
import type { Notice } from '../knowledge/folder/notices.ts';
import { unlessAhead } from '../period/calendar/ahead.ts';
import { dayAt } from '../period/calendar/days.ts';
import type { Store } from '../store/open-store.ts';
import type { Channels } from './people/channels.ts';
import type { Outsiders } from './people/outsiders.ts';
import type { People } from './people/people.ts';

/** What there is to see of the archive. */
export type Glance = {
  readonly articles: () => readonly Article[];
  readonly passages: () => number;
  /** Why files were left out. */
  readonly faults: () => readonly Fault[];
  /** What else there is to say of files. */
  readonly notices: () => readonly Notice[];
};

export type HomeParts = Glance & {
  readonly store: Pick<Store, 'questions' | 'gapList' | 'subscriptions' | 'articles'>;
  readonly people: People;
  readonly channels: Channels;
  readonly outsiders: Pick<Outsiders, 'sentenceTo'>;
  readonly now: () => number;
};

/** The App Home: shows it, as it is now, to one person. */
export type Home = {
  readonly publish: (client: WebClient, team: string, id: string) => Promise<void>;
};

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Looked through for those that are still in the archive. */
const LATEST = 100;
const ADDED_LIMIT = 5;

export function createHome(parts: HomeParts): Home {
  const { store, people, outsiders, now } = parts;

  async function contentFor(client: WebClient, team: string, id: string): Promise<HomeContent> {
    const { isAdmin, language, timeZone } = await people.find(client, id);
    const [added, week, gaps, digests] = await Promise.all([
      lastAdded(parts),
      store.questions.countOf(team, now() - WEEK_MS),
      store.gapList.shownTo({ team, person: id, isAdmin }),
      digestsOf(parts, client, team, id),
    ]);
    const archive = {
      articles: parts.articles().length,
      passages: parts.passages(),
      added,
      faults: isAdmin ? parts.faults() : [],
      notices: isAdmin ? parts.notices() : [],
    };
    const today = dayAt(now());
    return { language, timeZone, today, isAdmin, archive, week, gaps, digests };
  }

  return {
    async publish(client, team, id) {
      const sentence = await outsiders.sentenceTo(client, id);
      const view =
        sentence === undefined
          ? homeView(await contentFor(client, team, id))
          : noticeHome(sentence);
      await client.views.publish({ user_id: id, view });
    },
  };
}

/** Of those that came at once, as at the first start, the latest published come first. */
async function lastAdded({ store, articles, now }: HomeParts): Promise<readonly Article[]> {
  const latest = await store.articles.latest(LATEST);
  const today = dayAt(now());
  const day = ({ published }: Article): string => unlessAhead(published, today);
  const at = new Map(latest.map(({ id, firstSeenAt }) => [id, firstSeenAt]));
  return articles()
    .filter(({ id }) => at.has(id))
    .sort((a, b) => (at.get(b.id) ?? 0) - (at.get(a.id) ?? 0) || (day(a) < day(b) ? 1 : -1))
    .slice(0, ADDED_LIMIT);
}

/** Where Slack does not tell who is in a channel, those that this person set up. */
async function digestsOf(
  { store, channels, now }: HomeParts,
  client: WebClient,
  team: string,
  id: string,
): Promise<readonly HomeDigest[]> {
  const all = (await store.subscriptions.all()).filter((one) => one.team === team);
  if (all.length === 0) return [];
  const joined = await channels.joinedBy(client, id);
  const mine = all.filter(({ channel, createdBy }) =>
    joined === 'unknown' ? createdBy === id : joined.has(channel),
  );
  return mine.map(({ channel, pausedUntil = 0, fault }) => ({
    channel,
    isFaulty: fault !== undefined,
    ...(pausedUntil > now() ? { pausedUntil } : {}),
  }));
}
