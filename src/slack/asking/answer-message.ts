import type { WebClient } from '@slack/web-api';
import { wordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Log } from '../../log.ts';
import { guessLanguage } from '../../text/language.ts';
import type { Turn } from '../delivery/turn.ts';
import type { Posting } from '../posting/posting.ts';
import { showStatus } from '../posting/status.ts';
import type { Answering } from './answering.ts';

/** What it takes to answer a message. */
export type MessageParts = {
  readonly answer: Answering;
  readonly post: Posting;
  readonly log: Log;
};

/** Answers a mention or a direct message where it stands, now or after a crash. */
export async function answerMessage(
  { asked, say }: Turn,
  { answer, post, log }: MessageParts,
  client: WebClient,
): Promise<void> {
  if (asked === undefined) return;
  const status = showStatus(client, asked, working(asked.text), log);
  const { message, language, record } = await answer(asked);
  await status.shown;
  const isSaid = await say(() => post(client, asked, message, language));
  await Promise.all([status.clear(), isSaid ? record() : undefined]);
}

const working = (text: string): string => wordsIn(guessLanguage(text) ?? 'en').working;
