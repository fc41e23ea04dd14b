import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Look } from '../../../archive/several/view.ts';
import { readSourcesPage, sourcesMessage } from '../../../blocks/home/sources.ts';
import { dayAt } from '../../../period/calendar/days.ts';
import { plainly } from '../../posting/send.ts';
import { placeOf } from '../team-of.ts';

/** Another page of the list of articles, in place of the one that is there. */
export const sourcesPages =
  (look: Look, now: () => number): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ action, body, ack, respond }) => {
    await ack();
    const page = readSourcesPage('value' in action ? action.value : undefined);
    if (page === undefined) return;
    const { articles } = await look(placeOf(body));
    const message = sourcesMessage(articles(), page, dayAt(now()));
    await respond({ ...plainly(message), replace_original: true });
  };
