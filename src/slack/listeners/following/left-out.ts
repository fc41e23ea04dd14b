import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { lookFaultSentence } from '../../../blocks/following/fault.ts';
import { FEED_FORM } from '../../../blocks/following/feed.ts';
import { followNotice } from '../../../blocks/following/find.ts';
import {
  LEFT_OUT_LIMIT,
  leftOutView,
  readItem,
  readLanguage,
} from '../../../blocks/following/left-out.ts';
import { followingWordsIn } from '../../../blocks/following/words/words-in.ts';
import { withAdvice } from '../../../blocks/importing/fault.ts';
import { literal } from '../../../blocks/kit/escape.ts';
import { shorten } from '../../../blocks/kit/limits.ts';
import type { FeedItem } from '../../../store/records/following/feed-row.ts';
import type { Language } from '../../../text/language.ts';
import type { Owner } from '../../importing/drafts.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { updateView } from '../../posting/update-view.ts';
import { teamOf } from '../team-of.ts';
import { viewOfFeed } from './feeds.ts';
import {
  conceptsById,
  type FollowingParts,
  followerOf,
  isFollowedIn,
  shownFeeds,
} from './parts.ts';

type Pressed = Middleware<SlackActionMiddlewareArgs<BlockAction>>;

const TITLE_LIMIT = 150;

/** The last that were left out of all feeds, over the list. */
export const showLeftOut =
  (parts: FollowingParts): Pressed =>
  async ({ body, ack, client }) => {
    await ack();
    const { isEditor, language } = await followerOf(parts.people, client, body.user.id);
    const view = isEditor
      ? await viewOfLeftOut(parts, teamOf(body), language)
      : followNotice(followingWordsIn(language).notEditor, language);
    await openOrTell(client, body.user.id, language, () =>
      client.views.push({ trigger_id: body.trigger_id, view }),
    );
  };

async function viewOfLeftOut(parts: FollowingParts, team: string, language: Language) {
  const feeds = (await shownFeeds(parts, team)).map(({ id }) => id);
  const items = await parts.store.items.leftOut(LEFT_OUT_LIMIT, feeds);
  return leftOutView({ items, concepts: await conceptsById(parts, team), language });
}

/** Takes an item in whatever it scored: said in a window over the list, which shows it no more then. */
export const takeIn =
  (parts: FollowingParts): Pressed =>
  async ({ body, action, ack, client }) => {
    await ack();
    const { view } = body;
    const person = body.user.id;
    const about = readItem('value' in action ? action.value : undefined);
    if (about === undefined || view === undefined) return;
    const language = readLanguage(view.private_metadata);
    const words = followingWordsIn(language);
    const isEditor = await parts.peopleNow.isEditor(client, person);
    const isHere = isEditor && (await isFollowedIn(parts, teamOf(body), about.feedId));
    const item = isHere ? await parts.store.items.find(about.feedId, about.id) : undefined;
    const title = shorten(literal(item?.title ?? ''), TITLE_LIMIT);
    const first =
      item === undefined ? (isEditor ? words.gone : words.notEditor) : words.leftOut.taking(title);
    let viewId: string | undefined;
    await openOrTell(client, person, language, async () => {
      const pushed = followNotice(first, language, words.leftOut);
      const opened = await client.views.push({ trigger_id: body.trigger_id, view: pushed });
      viewId = opened.view?.id;
    });
    if (item === undefined) return;
    const say = async (sentence: string): Promise<void> => {
      if (viewId !== undefined)
        await updateView(client, viewId, followNotice(sentence, language, words.leftOut));
    };
    const sentence = await sentenceOf(parts, item, language).catch(async (error: unknown) => {
      await say(words.faults.internal);
      throw error;
    });
    parts.log.info({ ...about, person }, 'An article that was left out was taken in.');
    await say(sentence);
    await refresh(parts, client, { team: teamOf(body), person }, view);
  };

async function sentenceOf(
  { following }: FollowingParts,
  { feedId, id, address }: FeedItem,
  language: Language,
): Promise<string> {
  const words = followingWordsIn(language);
  const taken = await following.takeIn(feedId, id);
  if (taken === undefined) return words.gone;
  if (taken.kind === 'later')
    return withAdvice(lookFaultSentence(taken.fault, address, language), taken.fault, language);
  if (taken.state === 'kept') return words.leftOut.taken;
  if (taken.state === 'there') return words.leftOut.there;
  return lookFaultSentence(taken.fault ?? 'internal', address, language);
}

type Below = NonNullable<BlockAction['view']>;

/** The window that the button stood in: that of one feed, or of all. */
async function refresh(parts: FollowingParts, client: WebClient, by: Owner, view: Below) {
  const [, feed] = view.private_metadata.split('\n');
  const isOfFeed = view.callback_id === FEED_FORM || (feed !== undefined && feed !== '');
  const shown = isOfFeed
    ? await viewOfFeed(parts, client, by, feed ?? '')
    : await viewOfLeftOut(parts, by.team, readLanguage(view.private_metadata));
  await updateView(client, view.id, shown);
}
