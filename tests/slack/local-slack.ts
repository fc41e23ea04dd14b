import { onTestFinished } from 'vitest';
import { startWorkspace } from '../../src/workspace/create-workspace.ts';
import { readManifest } from '../../src/workspace/manifest.ts';
import type { Answered, Call, Posts } from '../../src/workspace/posts.ts';
import type { Conversation, Message, View } from '../../src/workspace/view.ts';
import { until } from '../until.ts';

export const TOKENS = { bot: 'xoxb-1', app: 'xapp-1' };

const ANNA = 'U01ANNA';
const GENERAL = 'C01GENERAL';

/** Whose messages the bot's are. */
const BOT = 'U09GROUND';

/** A local workspace with the bot's own manifest, as Anna uses it, stopped after the test. */
export async function aWorkspace() {
  const workspace = await startWorkspace({
    manifest: await readManifest(),
    host: '127.0.0.1',
    port: 0,
    tokens: TOKENS,
  });
  onTestFinished(() => workspace.stop());
  const conversation = async (id: string): Promise<Conversation> => {
    const response = await fetch(`${workspace.address}/_local/state?person=${ANNA}`);
    const view = (await response.json()) as View;
    const found = view.conversations.find((one) => one.id === id);
    if (found === undefined) throw new Error(`There is no conversation ${id}.`);
    return found;
  };
  const post = async <Path extends keyof Posts>(
    path: Path,
    body: Posts[Path],
  ): Promise<Answered> => {
    const response = await fetch(`${workspace.address}/_local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answered;
  };
  const calls = (method?: string): readonly Call[] =>
    workspace
      .traffic()
      .flatMap((entry) => entry.calls)
      .filter((call) => method === undefined || call.method === method);
  const taken = new Map<string, number>();
  const [said] = (await conversation(GENERAL)).messages;
  if (said === undefined) throw new Error('Nothing has been said yet.');
  return {
    ...workspace,
    channel: GENERAL,
    directMessages: 'D01ANNA',
    /** A message that stands in the channel. */
    said,
    post,
    calls,
    /** What Anna writes in a channel; resolves to the message's `ts`, none for a command. */
    async say(text: string, about: Partial<Posts['say']> = {}): Promise<string> {
      const answered = await post('say', { person: ANNA, channel: GENERAL, text, ...about });
      if (!answered.ok) throw new Error(answered.error);
      return answered.ts ?? '';
    },
    /** The next call of `method` that no one has awaited yet. */
    nextCall: async (method: string): Promise<Call> => {
      const index = taken.get(method) ?? 0;
      taken.set(method, index + 1);
      return until(() => calls(method)[index]);
    },
    /** The messages the bot has written there, as Anna sees them. */
    fromBot: async (channel = GENERAL): Promise<readonly Message[]> =>
      (await conversation(channel)).messages.filter(({ author }) => author === BOT),
  };
}

export type LocalSlack = Awaited<ReturnType<typeof aWorkspace>>;
