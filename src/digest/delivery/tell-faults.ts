import type { Log } from '../../log.ts';
import type { Subscriptions } from '../../store/records/subscriptions.ts';
import type { Language } from '../../text/language.ts';
import { readSettings } from '../settings/settings.ts';
import type { Courier, Post } from './courier.ts';

/** What whoever set up a digest is told when it cannot be posted any more. */
export type RenderFault = (
  about: { readonly channel: string; readonly reason: string },
  language: Language,
) => Post;

type TellParts = {
  readonly subscriptions: Subscriptions;
  readonly courier: Pick<Courier, 'tell'>;
  readonly render: RenderFault;
  readonly log: Log;
};

/** Writes to a person once for a fault; of several copies of the bot, the first one does it. */
export function createTellFaults(parts: TellParts): () => Promise<void> {
  const { subscriptions, courier, render, log } = parts;
  return async () => {
    for (const subscription of await subscriptions.untold()) {
      const { id, team, channel, createdBy: person, fault: reason = '' } = subscription;
      if (!(await subscriptions.tell(id))) continue;
      const read = readSettings(subscription.settings);
      const language = read.kind === 'settings' ? read.settings.language : 'en';
      const isTold = await courier.tell({ team, person }, render({ channel, reason }, language));
      log.warn({ subscription: id, reason, isTold }, 'A digest has stopped.');
    }
  };
}
