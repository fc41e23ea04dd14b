import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { DigestCall, DigestParts, Run } from '../digest-call.ts';
import { readSubcommand, type Subcommand } from '../digest-subcommands.ts';
import { questionText } from '../question-text.ts';
import { reach } from '../reach.ts';
import { plainly, privately } from '../send.ts';
import type { Turns } from '../turn.ts';
import { sayHelp, sayUnknown } from './digest/help.ts';
import { postNow } from './digest/now.ts';
import { askOff } from './digest/off.ts';
import { pause, resume } from './digest/pause.ts';
import { preview } from './digest/preview.ts';
import { openSettings } from './digest/settings.ts';
import { sayStatus } from './digest/status.ts';

const WAYS: Readonly<Record<Subcommand | 'unknown', Run>> = {
  settings: openSettings,
  status: sayStatus,
  preview,
  now: postNow,
  pause,
  resume,
  off: askOff,
  help: sayHelp,
  unknown: sayUnknown,
};

/** `/digest` and what may stand after it: every reply is for who typed it alone. */
export function digestCommand(
  parts: DigestParts,
  turns: Turns,
): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ body, command, client, ack, respond }) => {
    const turn = turns.of(body);
    if (turn === undefined) return;
    // At once: the store, Slack and an edition may take longer than the three seconds there are.
    await ack();
    const { kind, language, rest } = readSubcommand(questionText(command.text));
    const person = await parts.people.find(client, command.user_id);
    const call: DigestCall = {
      team: command.team_id,
      channel: command.channel_id,
      person: command.user_id,
      timeZone: person.timeZone,
      language: language ?? person.language,
      rest,
      client,
      triggerId: command.trigger_id,
    };
    const said = await WAYS[kind](call, parts);
    if (said === undefined) return;
    await turn.say(() =>
      reach(
        () => respond(privately(said)),
        () => client.chat.postMessage({ channel: call.person, ...plainly(said) }),
      ),
    );
  };
}
