import type { WebClient } from '@slack/web-api';
import { askedAs } from '../../answer/follow-up.ts';
import type { Reply } from '../../answer/reply.ts';
import type { Look } from '../../archive/several/view.ts';
import type { ShownWatch } from '../../blocks/watches/watch.ts';
import { markOf } from '../../desk/watches/new-passages.ts';
import { toldIn } from '../../desk/watches/told-in.ts';
import type { Subscriptions } from '../../store/records/subscriptions.ts';
import type { Findings } from '../../store/records/watching/findings.ts';
import type { Watch, Watches, WatchWish } from '../../store/records/watching/watches.ts';
import { askable } from '../../typed/named-people.ts';
import type { Channels } from '../people/channels.ts';

export type WatchingParts = {
  readonly watches: Watches;
  readonly findings: Pick<Findings, 'add' | 'find'>;
  readonly subscriptions: Pick<Subscriptions, 'find'>;
  readonly channels: Pick<Channels, 'joinedBy'>;
  readonly look: Look;
};

type SetWatch =
  | {
      readonly kind: 'made' | 'known';
      readonly watch: Watch;
      /** What the archive says by now. */
      readonly reply: Reply;
    }
  | { readonly kind: 'full' };

/** Setting, showing and changing watches, whichever way they are come by. */
export type Watching = {
  readonly set: (wish: WatchWish) => Promise<SetWatch>;
  /** A watch as it is shown; `here` is the channel in which it is. */
  readonly show: (watch: Watch, here?: string) => Promise<ShownWatch>;
  /** Those of a person and of the channels they share with the bot. */
  readonly of: (client: WebClient, team: string, person: string) => Promise<readonly Watch[]>;
};

/** Quotes that are known when a watch is set: nearly the same is no news. */
const KNOWN = 10;

export function createWatching(parts: WatchingParts): Watching {
  const { watches, findings, subscriptions, channels, look } = parts;
  return {
    async set(wish) {
      // First it is kept: what comes into the archive from now on is new to it.
      const made = await watches.make(wish);
      if (made.kind === 'full') return made;
      const { question, earlier } = made.watch;
      const asked = askedAs(question, earlier);
      const { ask } = await look(toldIn(made.watch));
      const reply = await ask(asked, { typed: askable(question), top: KNOWN });
      const known = reply.kind === 'answer' ? reply.excerpts : [];
      const marks = known.map(({ quote, passage }) => ({
        mark: markOf(quote),
        passage: passage.id,
        quote,
        sure: 0,
      }));
      if (made.kind === 'made') await findings.add(made.watch.id, marks, 'known');
      return { ...made, reply };
    },
    async show(watch, here) {
      const { team, audience, owner, place } = watch;
      const channel = audience === 'channel' ? owner : place;
      const digest =
        channel === undefined ? undefined : await subscriptions.find({ team, channel });
      const canBeHere = here !== undefined && /^[CG]/.test(here);
      return { watch, canBeHere, hasDigest: digest !== undefined };
    },
    async of(client, team, person) {
      const joined = await channels.joinedBy(client, person);
      return watches.of(team, { person, channels: joined === 'unknown' ? [] : [...joined] });
    },
  };
}
