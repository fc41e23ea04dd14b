import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { isFolder, unfolded } from '../../../blocks/kit/message.ts';
import { typedWords } from '../../../typed/read-typed.ts';
import type { Turns } from '../../delivery/turn.ts';
import { type DigestCall, type DigestEverywhere, digestIn, type Run } from '../../digest/call.ts';
import { readSubcommand, type Subcommand } from '../../digest/subcommands.ts';
import { reach } from '../../posting/reach.ts';
import { plainly, privately } from '../../posting/send.ts';
import { sayHelp, sayUnknown } from './help.ts';
import { postNow } from './now.ts';
import { askOff } from './off.ts';
import { pause, resume } from './pause.ts';
import { preview } from './preview.ts';
import { openSettings } from './settings.ts';
import { sayStatus } from './status.ts';

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
  parts: DigestEverywhere,
  turns: Turns,
): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ body, command, client, ack, respond }) => {
    const turn = turns.of(body);
    if (turn === undefined) return;
    // At once: the store, Slack and an edition may take longer than the three seconds there are.
    await ack();
    const { kind, language, rest } = readSubcommand(typedWords(command.text));
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
    const said = await WAYS[kind](call, await digestIn(call, parts));
    if (said === undefined) return;
    // A preview has what an edition has, which not every Slack takes.
    const forms = said.blocks.some(isFolder) ? [said, unfolded(said)] : [said];
    await turn.say(() =>
      reach(
        ...forms.map((form) => () => respond(privately(form))),
        ...forms.map(
          (form) => () => client.chat.postMessage({ channel: call.person, ...plainly(form) }),
        ),
      ),
    );
  };
}
