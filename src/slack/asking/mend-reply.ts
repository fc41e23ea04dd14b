import { setTimeout } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { PostedReply, ReplyState } from '../../store/records/claiming/replies.ts';
import type { Asked, Claims } from '../../store/records/claims.ts';
import { messageKey } from '../delivery/claim-of-event.ts';
import type { Turn } from '../delivery/turn.ts';
import { wordsMark } from '../delivery/words-mark.ts';
import { elsewhere, updateReply } from '../posting/posting.ts';
import type { Answering } from './answering.ts';

type Claiming = Pick<Claims, 'replyTo' | 'changeReply'>;

type MendParts = { readonly answer: Answering; readonly claims: Claiming; readonly log: Log };

/** For so long the first reply, or the edit before this one, is waited for. */
const PATIENCE_MS = 10 * 60 * 1000;
const FIRST_PAUSE_MS = 50;
const LAST_PAUSE_MS = 2000;

/**
 * Puts the reply to an edited message in the place of the one that stands there. To carry the same
 * edit over twice does no harm, so what a crash cut off is done again; edits of one message wait for
 * each other, whichever copy of the bot is at work on them, and an older one never follows a newer.
 */
export async function mendReply(turn: Turn, parts: MendParts, client: WebClient): Promise<void> {
  const { asked, id } = turn;
  if (asked === undefined || id === undefined) return;
  const found = await takeReply(asked, id, parts.claims);
  // Whoever was at work on it is gone, or the store is: the next start goes on.
  if (found === 'in-hand') return turn.leave();
  if (found === undefined) return;
  const { questionId: mends, isFirstInThread = false } = found;
  const { message, language, record } = await parts.answer(asked, { mends, isFirstInThread });
  // Another copy that started meanwhile may have taken this over, and gone on to a newer edit.
  const now = await parts.claims.replyTo(messageKey(asked), id);
  if (now.kind !== 'posted' || now.reply.editedBy !== id) return;
  const isThere = found.channel === asked.channel || asked.entry !== 'mention';
  const said = isThere ? message : elsewhere(message, language);
  if (await updateReply(client, found, said)) await record();
  else parts.log.info('A reply could not be mended: it is gone, or Slack keeps it as it is.');
}

/** The reply, which is this edit's to change from now on; `undefined` where there is nothing to do. */
async function takeReply(
  asked: Asked,
  id: string,
  claims: Claiming,
): Promise<PostedReply | 'in-hand' | undefined> {
  const message = messageKey(asked);
  const { editedTs = '' } = asked;
  const mark = wordsMark(asked.text);
  for (;;) {
    const found = await settled(message, id, claims);
    if (found.kind !== 'posted') return found.kind === 'none' ? undefined : 'in-hand';
    const { reply } = found;
    if (reply.editedBy === id) return reply;
    const isOlder = Number(editedTs) < Number(reply.editedTs ?? 0);
    if (isOlder || reply.mark === mark) return undefined;
    const taken = { ...reply, mark, editedTs, editedBy: id };
    if (await claims.changeReply(message, reply, taken)) return taken;
  }
}

async function settled(message: string, id: string, claims: Claiming): Promise<ReplyState> {
  const end = performance.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LAST_PAUSE_MS)) {
    const state = await claims.replyTo(message, id);
    if (state.kind !== 'in-hand' || performance.now() > end) return state;
    await setTimeout(pause);
  }
}
