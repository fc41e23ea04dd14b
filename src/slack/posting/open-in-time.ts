import type { WebClient } from '@slack/web-api';
import { noticeMessage } from '../../blocks/kit/notice.ts';
import { buttonWordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Language } from '../../text/language.ts';
import { isTooLate } from '../connection/error-code.ts';
import { plainly } from './send.ts';

/** Whether a window was opened: a press or a command lets Slack open one for three seconds. */
export async function openInTime(open: () => Promise<unknown>): Promise<boolean> {
  try {
    await open();
    return true;
  } catch (error) {
    if (isTooLate(error)) return false;
    throw error;
  }
}

/** Opens a window; a person for whom it is too late is told so directly. */
export async function openOrTell(
  client: WebClient,
  person: string,
  language: Language,
  open: () => Promise<unknown>,
): Promise<void> {
  if (await openInTime(open)) return;
  const late = noticeMessage(buttonWordsIn(language).tooLate);
  await client.chat.postMessage({ channel: person, ...plainly(late) });
}
