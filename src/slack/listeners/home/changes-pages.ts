import type { BlockAction, Middleware, SlackActionMiddlewareArgs } from '@slack/bolt';
import { readChangesPlace } from '../../../blocks/changes/list.ts';
import type { ShowChanges } from '../../asking/show-changes.ts';
import type { PeopleParts } from '../../people/people.ts';
import { plainly } from '../../posting/send.ts';
import { placeOf } from '../team-of.ts';

export type ChangesPagesParts = Pick<PeopleParts, 'people'> & { readonly showChanges: ShowChanges };

/** Another page of what has changed, in place of the one that is there. */
export const changesPages =
  ({
    people,
    showChanges,
  }: ChangesPagesParts): Middleware<SlackActionMiddlewareArgs<BlockAction>> =>
  async ({ action, body, ack, client, respond }) => {
    await ack();
    const place = readChangesPlace('value' in action ? action.value : undefined);
    if (place === undefined) return;
    const reader = await people.find(client, body.user.id);
    const message = await showChanges(place, reader, placeOf(body));
    await respond({ ...plainly(message), replace_original: true });
  };
