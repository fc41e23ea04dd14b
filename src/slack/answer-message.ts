import type { WebClient } from '@slack/web-api';
import type { Answering } from './answering.ts';
import { placeOf } from './places.ts';
import { postIn } from './send.ts';
import type { Turn } from './turn.ts';

/** Answers a mention or a direct message where it stands, now or after a crash. */
export async function answerMessage(
  { asked, say }: Turn,
  answer: Answering,
  client: WebClient,
): Promise<void> {
  if (asked === undefined) return;
  const { message, record } = await answer(asked);
  const isSaid = await say(() => client.chat.postMessage(postIn(placeOf(asked), message)));
  if (isSaid) await record();
}
