import type { App } from '@slack/bolt';
import type { Answering } from '../answering.ts';
import type { SeenEvents } from '../seen-events.ts';
import { appMention } from './app-mention.ts';
import { askCommand } from './ask-command.ts';
import { digestCommand } from './digest-command.ts';
import { directMessage } from './direct-message.ts';
import { fromPeople, inDirectMessages, onlyNew } from './which-events.ts';

/** What the listeners need of the world. */
export type ListenerParts = { readonly answer: Answering; readonly seen: SeenEvents };

/** Every way into the bot. `manifest.yml` names the same commands and events. */
export function registerListeners(app: App, { answer, seen }: ListenerParts): void {
  app.command('/ask', askCommand(answer));
  app.command('/digest', digestCommand());
  app.event('app_mention', fromPeople, onlyNew(seen), appMention(answer));
  app.event('message', inDirectMessages, fromPeople, onlyNew(seen), directMessage(answer));
}
