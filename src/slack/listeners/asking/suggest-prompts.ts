import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Look } from '../../../archive/several/view.ts';
import { wordsIn } from '../../../blocks/reply/words/words-in.ts';
import type { Log } from '../../../log.ts';
import type { Outsiders } from '../../people/outsiders.ts';
import { teamOf } from '../team-of.ts';

/** Slack shows four at most. */
const PROMPTS_LIMIT = 4;

/** Questions of the archive to begin with, beside the direct messages. */
export const suggestPrompts =
  (
    look: Look,
    log: Log,
    outsiders: Pick<Outsiders, 'sentenceTo'>,
  ): Middleware<SlackEventMiddlewareArgs<'app_home_opened'>> =>
  async ({ event, body, client }) => {
    if (event.tab !== 'messages') return;
    const examples = (await look({ team: teamOf(body) })).examplesIn('en');
    if (examples.length === 0) return;
    // They are made of titles of the archive.
    if ((await outsiders.sentenceTo(client, event.user)) !== undefined) return;
    const prompts = examples
      .slice(0, PROMPTS_LIMIT)
      .map((example) => ({ title: example, message: example }));
    const [first, ...rest] = prompts;
    if (first === undefined) return;
    const title = wordsIn('en').help.examples;
    // A workspace without agent features refuses them, and nobody misses anything.
    await client.assistant.threads
      .setSuggestedPrompts({ channel_id: event.channel, title, prompts: [first, ...rest] })
      .catch((err: unknown) => log.info({ err }, 'Suggested prompts were not taken.'));
  };
