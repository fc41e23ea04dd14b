import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { readSourcesPage, sourcesMessage } from '../../../blocks/home/sources.ts';
import type { Article } from '../../../knowledge/article/article.ts';
import { dayAt } from '../../../period/calendar/days.ts';
import { plainly } from '../../posting/send.ts';

/** Another page of the list of articles, in place of the one that is there. */
export const sourcesPages =
  (
    articles: () => readonly Article[],
    now: () => number,
  ): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ action, ack, respond }) => {
    await ack();
    const page = readSourcesPage('value' in action ? action.value : undefined);
    if (page === undefined) return;
    const message = sourcesMessage(articles(), page, dayAt(now()));
    await respond({ ...plainly(message), replace_original: true });
  };
