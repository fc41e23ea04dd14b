import type { WebClient } from '@slack/web-api';
import type { Log } from '../../log.ts';
import type { Asked } from '../../store/records/claims.ts';
import { createPatience } from '../delivery/patience.ts';

/** The line under a direct message that says the bot is at work. */
export type Status = {
  /** Resolves once it is there, or was not to be had, or is late: no reply waits for it longer. */
  readonly shown: Promise<void>;
  /** Takes it away where the reply does not: outside its thread it would stay for two minutes. */
  readonly clear: () => Promise<void>;
};

const LONGEST_WAIT_MS = 500;

const NONE: Status = { shown: Promise.resolve(), clear: async () => {} };

/** Shows it in direct messages, where Slack knows such a thing. Never rejects. */
export function showStatus(client: WebClient, asked: Asked, sentence: string, log: Log): Status {
  const { entry, channel, ts, threadTs = ts } = asked;
  if (entry !== 'direct-message' || threadTs === undefined) return NONE;
  const set = async (status: string): Promise<void> => {
    const place = { channel_id: channel, thread_ts: threadTs };
    await client.assistant.threads
      .setStatus({ ...place, status })
      .catch((err: unknown) => log.debug({ err }, 'The status was not shown.'));
  };
  const setting = set(sentence);
  return {
    shown: createPatience(LONGEST_WAIT_MS)
      .wait(setting)
      .catch(() => undefined),
    async clear() {
      await setting;
      if (asked.threadTs === undefined) await set('');
    },
  };
}
