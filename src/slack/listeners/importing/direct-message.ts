import type { WebClient } from '@slack/web-api';
import { readAddition } from '../../../typed/added-address.ts';
import { readTyped } from '../../../typed/read-typed.ts';
import type { Turn } from '../../delivery/turn.ts';
import { foundIn } from '../../importing/links-in.ts';
import { placeOf } from '../../posting/places.ts';
import { postIn } from '../../posting/send.ts';
import type { ImportParts } from './parts.ts';

/** Of one message so many are read; the others can be saved from its menu. */
const MOST = 3;

/**
 * A file without words, or `add https://…`, that somebody who may add it sends the bot directly. There
 * is no window in a conversation: what was read is a message, with a button to look at it and save
 * it. `false` for everything else, which is answered as elsewhere.
 */
export const takeAddition =
  ({ people, importing, log }: ImportParts) =>
  async (turn: Turn, event: object, client: WebClient): Promise<boolean> => {
    const { asked } = turn;
    if (asked?.entry !== 'direct-message') return false;
    const addition = readAddition(asked.text);
    const isBare = asked.hasFiles === true && readTyped(asked.text).kind === 'empty';
    if (addition === undefined && !isBare) return false;
    const { language, isEditor } = await people.find(client, asked.asker);
    if (!isEditor) return false;
    const { address } = addition ?? {};
    const found =
      address === undefined
        ? foundIn({ ...event }).filter(({ kind }) => kind === 'file')
        : [{ kind: 'address', address } as const];
    if (found.length === 0) return false;
    const editor = { team: asked.team, person: asked.asker, language };
    await turn.say(async () => {
      for (const one of found.slice(0, MOST)) {
        const message = await importing.imports.asMessage(client, editor, one);
        await client.chat.postMessage(postIn(placeOf(asked), message));
      }
    });
    log.info({ found: found.length }, 'Something was sent to be added.');
    return true;
  };
