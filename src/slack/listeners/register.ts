import type { App } from '@slack/bolt';
import type { Answering } from '../answering.ts';
import type { Turns } from '../turn.ts';
import { askCommand } from './ask-command.ts';
import { digestCommand } from './digest-command.ts';
import { message } from './message.ts';

/** What the listeners need of the world. */
export type ListenerParts = { readonly answer: Answering; readonly turns: Turns };

/**
 * Every way into the bot. `manifest.yml` names the same commands and events, and `claimOf` says
 * which of their deliveries are for us.
 */
export function registerListeners(app: App, { answer, turns }: ListenerParts): void {
  app.command('/ask', askCommand(answer, turns));
  app.command('/digest', digestCommand(turns));
  app.event('app_mention', message(answer, turns));
  app.event('message', message(answer, turns));
}
