import { onTestFinished } from 'vitest';
import { createClock } from '../../../slack-workspace/src/clock.ts';
import { startWorkspace } from '../../../slack-workspace/src/create-workspace.ts';
import type { Answered, Call, Posts } from '../../../slack-workspace/src/local/posts.ts';
import type {
  Block,
  Conversation,
  Message,
  Surface,
  View,
} from '../../../slack-workspace/src/local/view.ts';
import { type Manifest, readManifest } from '../../../slack-workspace/src/manifest.ts';
import { moveDate } from '../../later/move-date.mjs';
import { until } from '../../until.ts';

export const TOKENS = { bot: 'xoxb-1', app: 'xapp-1' };

const ANNA = 'U01ANNA';
const GENERAL = 'C01GENERAL';

const MANIFEST = new URL('../../../manifest.yml', import.meta.url);
const STEPS_MANIFEST = new URL('../../../manifest.workflow.yml', import.meta.url);

/** Whose messages the bot's are. */
const BOT = 'U09GROUND';

/**
 * A local workspace with the bot's own manifest, or `withSteps` that for workflows, as Anna uses it, stopped after the test. It was
 * installed `withoutScopes`, or with `moreScopes`. Its clock runs with the machine's; or `from` a day, and
 * then so does all of this process until the test is over, since Bolt knows no clock but `Date`. One that
 * `isStill` shows that time until it is moved.
 */
export async function aWorkspace({
  withoutScopes = [],
  moreScopes = [],
  from,
  isStill = false,
  withSteps = false,
}: {
  readonly withoutScopes?: readonly string[];
  readonly moreScopes?: readonly string[];
  readonly from?: number | undefined;
  readonly isStill?: boolean;
  readonly withSteps?: boolean;
} = {}) {
  if (from !== undefined) onTestFinished(moveDate(from - Date.now()));
  const manifest = without(
    withoutScopes,
    await readManifest(withSteps ? STEPS_MANIFEST : MANIFEST),
  );
  manifest.oauth_config.scopes.bot.push(...moreScopes);
  const workspace = await startWorkspace({
    manifest,
    host: '127.0.0.1',
    port: 0,
    tokens: TOKENS,
    ...(isStill ? { clock: createClock(() => from ?? 0) } : {}),
  });
  onTestFinished(() => workspace.stop());
  const view = async (person = ANNA): Promise<View> => {
    const response = await fetch(`${workspace.address}/_local/state?person=${person}`);
    return (await response.json()) as View;
  };
  const conversation = async (id: string, person = ANNA): Promise<Conversation> => {
    const { conversations } = await view(person);
    const found = conversations.find((one) => one.id === id);
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
    /** Presses what stands in a message under that `action_id`; what Slack says to the person comes back. */
    press: (message: Message, actionId: string, about: PressAbout = {}): Promise<Answered> => {
      const { channel = GENERAL, person = ANNA, value } = about;
      return post('press', {
        person,
        container: { kind: 'message', channel, ts: message.ts },
        blockId: blockIdOf(message.blocks ?? [], actionId),
        actionId,
        ...(value === undefined ? {} : { value }),
      });
    },
    /** The window on top of those that somebody has open. */
    async window(person = ANNA): Promise<Surface> {
      const found = (await view(person)).modals.at(-1);
      if (found === undefined) throw new Error('No window is open.');
      return found;
    },
    /** The last window of that `callback_id`, or the last of all, with what only the bot sees in it. */
    sentView(callbackId?: string): SentView {
      const views = calls()
        .map(({ request: { view } }) => view)
        .filter((view): view is SentView => typeof view === 'object' && view !== null);
      const found = views.findLast((one) => [one.callback_id, undefined].includes(callbackId));
      if (found === undefined) throw new Error('The bot has opened no such window.');
      return found;
    },
    windows: async (person = ANNA): Promise<readonly Surface[]> => (await view(person)).modals,
    toasts: async (person = ANNA): Promise<readonly string[]> =>
      (await view(person)).toasts.map(({ text }) => text),
    pressIn: (window: Surface, actionId: string, person = ANNA): Promise<Answered> =>
      post('press', {
        person,
        container: { kind: 'view', viewId: window.id },
        blockId: blockIdOf(window.blocks, actionId),
        actionId,
      }),
    /** The next call of `method` that no one has awaited yet. */
    nextCall: async (method: string): Promise<Call> => {
      const index = taken.get(method) ?? 0;
      taken.set(method, index + 1);
      return until(() => calls(method)[index]);
    },
    /** The messages the bot has written there, as Anna or another sees them. */
    fromBot: async (channel = GENERAL, person = ANNA): Promise<readonly Message[]> =>
      (await conversation(channel, person)).messages.filter(
        ({ author, subtype }) => author === BOT && subtype === undefined,
      ),
  };
}

function blockIdOf(blocks: readonly Block[], actionId: string): string {
  const block = blocks.find((one) => JSON.stringify(one).includes(`"${actionId}"`));
  if (block === undefined) throw new Error(`There is nothing to press called ${actionId}.`);
  return block.block_id ?? '';
}

type SentView = { readonly callback_id?: string; readonly private_metadata?: string };

type PressAbout = { readonly channel?: string; readonly person?: string; readonly value?: string };

export type LocalSlack = Awaited<ReturnType<typeof aWorkspace>>;

function without(scopes: readonly string[], manifest: Manifest): Manifest {
  const { bot, bot_optional } = manifest.oauth_config.scopes;
  const left = (all: readonly string[]) => all.filter((scope) => !scopes.includes(scope));
  return {
    ...manifest,
    oauth_config: { scopes: { bot: left(bot), bot_optional: left(bot_optional) } },
  };
}
