import type { WebClient } from '@slack/web-api';
import { wordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Log } from '../../log.ts';
import type { PostedReply } from '../../store/records/claiming/replies.ts';
import type { Asked, Claims } from '../../store/records/claims.ts';
import { guessLanguage } from '../../text/language.ts';
import type { Turn } from '../delivery/turn.ts';
import { wordsMark } from '../delivery/words-mark.ts';
import type { Posted, Posting } from '../posting/posting.ts';
import { showStatus } from '../posting/status.ts';
import type { Answering } from './answering.ts';
import type { FirstInThread } from './first-in-thread.ts';
import { mendReply } from './mend-reply.ts';

/** What it takes to answer a message. */
export type MessageParts = {
  readonly answer: Answering;
  readonly post: Posting;
  readonly isFirstInThread: FirstInThread;
  readonly claims: Pick<Claims, 'replyTo' | 'changeReply'>;
  /** Whether it was something to be added to the archive, and has been taken up. */
  readonly takeAddition: (turn: Turn, client: WebClient) => Promise<boolean>;
  readonly log: Log;
};

/**
 * Answers a mention or a direct message where it stands, now or after a crash; the reply to one that
 * was edited is mended.
 */
export async function answerMessage(
  turn: Turn,
  parts: MessageParts,
  client: WebClient,
): Promise<void> {
  const { asked, say } = turn;
  if (asked === undefined) return;
  if (asked.isEdit === true) return mendReply(turn, parts, client);
  if (await parts.takeAddition(turn, client)) return;
  const { answer, post, log } = parts;
  const status = showStatus(client, asked, working(asked.text), log);
  const first = parts.isFirstInThread(asked);
  const { message, language, questionId, record } = await answer(asked, { isFirstInThread: first });
  const isFirstInThread = await first;
  await status.shown;
  let posted: Posted = {};
  const isSaid = await say(
    async () => {
      posted = await post(client, asked, message, language);
    },
    () => postedReply(posted, asked, { questionId, isFirstInThread }),
  );
  await Promise.all([status.clear(), isSaid ? record() : undefined]);
}

function postedReply(
  { channel, ts }: Posted,
  { text, editedTs }: Asked,
  about: Pick<PostedReply, 'questionId' | 'isFirstInThread'>,
): PostedReply | undefined {
  if (channel === undefined || ts === undefined) return undefined;
  const mark = wordsMark(text);
  return { channel, ts, ...about, mark, ...(editedTs === undefined ? {} : { editedTs }) };
}

const working = (text: string): string => wordsIn(guessLanguage(text) ?? 'en').working;
