import type { WebClient } from '@slack/web-api';
import type { Look, View } from '../archive/several/view.ts';
import type { HomeDigest } from '../blocks/home/digests.ts';
import { type HomeContent, homeView, noticeHome } from '../blocks/home/home.ts';
import { FAILING_MS } from '../following/tell-failing.ts';
import type { Article } from '../knowledge/article/article.ts';
import { unlessAhead } from '../period/calendar/ahead.ts';
import { dayAt } from '../period/calendar/days.ts';
import type { Store } from '../store/open-store.ts';
import { listedChoices } from './asking/chosen/listed.ts';
import type { Giving } from './giving.ts';
import type { Channels } from './people/channels.ts';
import type { Outsiders } from './people/outsiders.ts';
import type { People } from './people/people.ts';
import type { Watching } from './watches/watching.ts';

export type HomeParts = {
  readonly look: Look;
  /** Which archives places use, where there are several. */
  readonly giving?: Giving | undefined;
  readonly store: Pick<Store, 'questions' | 'gapList' | 'subscriptions' | 'articles' | 'chosen'> & {
    readonly feeds: Pick<Store['feeds'], 'all'>;
  };
  readonly people: People;
  readonly channels: Channels;
  readonly outsiders: Pick<Outsiders, 'sentenceTo'>;
  readonly watching: Pick<Watching, 'of' | 'show'>;
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
    const isEditor = await people.isEditor(client, id);
    const view = await parts.look({ team });
    const [added, week, gaps, digests, feeds, watches, chosen, archives] = await Promise.all([
      lastAdded(parts, view),
      store.questions.countOf(team, now() - WEEK_MS),
      store.gapList.shownTo({ team, person: id, isAdmin }),
      digestsOf(parts, client, team, id),
      store.feeds.all(),
      watchesOf(parts, client, team, id),
      isEditor ? listedChoices(team, { chosen: store.chosen, look: parts.look }) : [],
      parts.giving?.shownTo(client, team, id),
    ]);
    const failing = feeds.filter(
      (feed) =>
        now() - (feed.failingSince ?? Infinity) >= FAILING_MS &&
        view.has(feed.archive) &&
        (isAdmin || (feed.team === team && feed.addedBy === id)),
    );
    const archive = {
      articles: view.articles().length,
      passages: view.passages(),
      added,
      faults: isAdmin ? view.faults() : [],
      notices: isAdmin ? view.notices() : [],
    };
    const about = { language, timeZone, today: dayAt(now()), isAdmin, isEditor };
    const shown = { ...about, archive, week, gaps, digests, watches, chosen, failing };
    return archives === undefined ? shown : { ...shown, archives };
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
async function lastAdded(
  { store, now }: HomeParts,
  { articles }: View,
): Promise<readonly Article[]> {
  const latest = await store.articles.latest(LATEST);
  const today = dayAt(now());
  const day = ({ published }: Article): string => unlessAhead(published, today);
  const at = new Map(latest.map(({ id, firstSeenAt }) => [id, firstSeenAt]));
  return articles()
    .filter(({ id }) => at.has(id))
    .sort((a, b) => (at.get(b.id) ?? 0) - (at.get(a.id) ?? 0) || (day(a) < day(b) ? 1 : -1))
    .slice(0, ADDED_LIMIT);
}

async function watchesOf({ watching }: HomeParts, client: WebClient, team: string, id: string) {
  const all = await watching.of(client, team, id);
  return Promise.all(all.map((watch) => watching.show(watch)));
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
