import type {
  BlockAction,
  Middleware,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { feedView, readFeedForm } from '../../../blocks/following/feed.ts';
import { followNotice } from '../../../blocks/following/find.ts';
import { LEFT_OUT_LIMIT, readLanguage } from '../../../blocks/following/left-out.ts';
import { feedsView, readFeedsPage } from '../../../blocks/following/list.ts';
import { followingWordsIn } from '../../../blocks/following/words/words-in.ts';
import { noticeMessage } from '../../../blocks/kit/notice.ts';
import { readFollowCommand } from '../../../typed/commands/follow-command.ts';
import { openOrTell } from '../../posting/open-in-time.ts';
import { privately } from '../../posting/send.ts';
import { updateView } from '../../posting/update-view.ts';
import { teamOf } from '../team-of.ts';
import {
  conceptsById,
  type FollowingParts,
  followerOf,
  isFollowedIn,
  shownFeeds,
} from './parts.ts';

type Pressed = Middleware<SlackActionMiddlewareArgs<BlockAction>>;

/** `/ask feeds`: what is followed, in a window. */
export const feedsCommand =
  (parts: FollowingParts): Middleware<SlackCommandMiddlewareArgs> =>
  async ({ body, ack, client }) => {
    if (readFollowCommand(body.text)?.kind !== 'list') return;
    const { isEditor, ...reader } = await followerOf(parts.people, client, body.user_id);
    const words = followingWordsIn(reader.language);
    if (!isEditor) return ack(privately(noticeMessage(words.notEditor)));
    await ack();
    const view = feedsView(await shownFeeds(parts, body.team_id), 0, reader);
    await openOrTell(client, body.user_id, reader.language, () =>
      client.views.open({ trigger_id: body.trigger_id, view }),
    );
  };

/** Another page of the list, in its place. */
export const feedsPage =
  (parts: FollowingParts): Pressed =>
  async ({ body, action, ack, client }) => {
    await ack();
    const { isEditor, ...reader } = await followerOf(parts.people, client, body.user.id);
    if (!isEditor || body.view === undefined) return;
    const page = readFeedsPage('value' in action ? action.value : undefined);
    const shown = feedsView(await shownFeeds(parts, teamOf(body)), page, reader);
    await updateView(client, body.view.id, shown);
  };

/** One feed, over the list. */
export const openFeed =
  (parts: FollowingParts): Pressed =>
  async ({ body, action, ack, client }) => {
    await ack();
    const id = 'value' in action ? String(action.value) : '';
    const by = { team: teamOf(body), person: body.user.id };
    const view = await viewOfFeed(parts, client, by, id);
    await openOrTell(client, body.user.id, readLanguage(view.private_metadata), () =>
      client.views.push({ trigger_id: body.trigger_id, view }),
    );
  };

/** A feed as one person may see it; a sentence where they may not, or it is followed no more. */
export async function viewOfFeed(
  parts: FollowingParts,
  client: WebClient,
  { team, person }: { readonly team: string; readonly person: string },
  id: string,
) {
  const { isEditor, ...reader } = await followerOf(parts.people, client, person);
  const { language } = reader;
  const words = followingWordsIn(language);
  if (!isEditor) return followNotice(words.notEditor, language);
  const feed = (await shownFeeds(parts, team)).find((one) => one.id === id);
  if (feed === undefined) return followNotice(words.gone, language);
  const items = await parts.store.items.leftOut(LEFT_OUT_LIMIT, id);
  return feedView(feed, { items, concepts: await conceptsById(parts, team) }, reader);
}

/** What must be scored from now on. */
export const feedSent =
  (parts: FollowingParts): Middleware<SlackViewMiddlewareArgs<ViewSubmitAction>> =>
  async ({ body, view, ack, client }) => {
    const { id, language, threshold } = readFeedForm(view);
    const words = followingWordsIn(language);
    const say = (sentence: string) =>
      ack({ response_action: 'update', view: followNotice(sentence, language) });
    const person = body.user.id;
    if (!(await parts.peopleNow.isEditor(client, person))) return say(words.notEditor);
    const isHere = await isFollowedIn(parts, teamOf(body), id);
    const isSet = isHere && (await parts.store.feeds.setThreshold(id, threshold));
    if (!isSet) return say(words.gone);
    parts.log.info({ feed: id, threshold, person }, 'The threshold of a feed was set.');
    await say(words.feed.saved);
  };

/** Follows it no more. */
export const endFeed =
  (parts: FollowingParts): Pressed =>
  async ({ body, action, ack, client }) => {
    await ack();
    const person = body.user.id;
    const { language } = await parts.people.find(client, person);
    const words = followingWordsIn(language);
    const id = 'value' in action ? String(action.value) : '';
    const isEditor = await parts.peopleNow.isEditor(client, person);
    const isHere = isEditor && (await isFollowedIn(parts, teamOf(body), id));
    const isEnded = isHere && (await parts.store.feeds.end(id));
    if (isEnded) parts.log.info({ feed: id, person }, 'A feed is followed no more.');
    const sentence = isEnded ? words.feed.ended : isEditor ? words.gone : words.notEditor;
    if (body.view === undefined) return;
    await updateView(client, body.view.id, followNotice(sentence, language));
    // The list below it, if it is open, is to show that.
    const below = body.view.previous_view_id;
    if (!isEnded || typeof below !== 'string' || below === '') return;
    const { timeZone } = await parts.people.find(client, person);
    const list = feedsView(await shownFeeds(parts, teamOf(body)), 0, { language, timeZone });
    await updateView(client, below, list);
  };
