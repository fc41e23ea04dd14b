import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { Asked } from '../../store/records/claims.ts';
import { readAddition } from '../../typed/commands/added-address.ts';
import { readTyped } from '../../typed/read-typed.ts';
import type { Turn } from '../delivery/turn.ts';
import type { People } from '../people/people.ts';
import { placeOf } from '../posting/places.ts';
import { postIn } from '../posting/send.ts';
import type { Imports } from './imports.ts';
import type { Found } from './links-in.ts';

/**
 * Takes up files without words, or `add https://…`, that somebody who may add them sends the bot directly.
 * There is no window in a conversation: what was read is a message, with a button to look at it and save
 * it. `false` for everything else, which is answered as a question.
 */
export type TakeAddition = (turn: Turn, client: WebClient) => Promise<boolean>;

export type AdditionParts = {
  readonly people: People;
  readonly imports: Imports;
  readonly log: Log;
};

export const createTakeAddition =
  ({ people, imports, log }: AdditionParts): TakeAddition =>
  async (turn, client) => {
    const { asked } = turn;
    if (asked?.entry !== 'direct-message') return false;
    const found = addedIn(asked);
    if (found.length === 0) return false;
    if (!(await people.isEditor(client, asked.asker))) return false;
    const { language } = await people.find(client, asked.asker);
    const editor = { team: asked.team, person: asked.asker, language };
    // Before the turn is taken: what is cut off while it is read is taken up again after the restart.
    const messages = await imports.asMessages(client, editor, found);
    await turn.say(async () => {
      for (const message of messages) {
        await client.chat.postMessage(postIn(placeOf(asked), message));
      }
    });
    log.info({ found: found.length }, 'Something was sent to be added.');
    return true;
  };

function addedIn({ text, files = [] }: Asked): readonly Found[] {
  const addition = readAddition(text);
  if (addition?.address !== undefined) return [{ kind: 'address', address: addition.address }];
  if (files.length === 0) return [];
  const isBare = addition !== undefined || readTyped(text).kind === 'empty';
  return isBare ? files.map((file) => ({ kind: 'file', file })) : [];
}
