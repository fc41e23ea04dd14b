import type { WebClient } from '@slack/web-api';
import type { Look, Place } from '../../archive/several/view.ts';
import type { Post } from '../../digest/delivery/courier.ts';
import type { Digests } from '../../digest/digests.ts';
import type { ConceptNames } from '../../search/index/concepts.ts';
import type { Subscriptions } from '../../store/records/subscriptions.ts';
import type { Language } from '../../text/language.ts';
import type { PeopleParts } from '../people/people.ts';

/** What the listeners of the digest need of the world. */
export type DigestParts = PeopleParts & {
  readonly digests: Pick<Digests, 'preview' | 'postNow' | 'resume' | 'status'>;
  readonly subscriptions: Pick<Subscriptions, 'find' | 'putOver' | 'pause' | 'remove'>;
  /** The names of the glossary, as they are now. */
  readonly concepts: () => ConceptNames;
  /** Whether channels shared with other companies may have one. */
  readonly isOutsideAllowed: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** The same before it is known which channel it is about. */
export type DigestEverywhere = Omit<DigestParts, 'concepts'> & { readonly look: Look };

/** What it takes in one channel, with the names that its archives know. */
export async function digestIn(place: Place, parts: DigestEverywhere): Promise<DigestParts> {
  const { concepts } = await parts.look(place);
  return { ...parts, concepts };
}

/** `/digest`, as somebody typed it. */
export type DigestCall = {
  readonly team: string;
  readonly channel: string;
  readonly person: string;
  readonly timeZone: string;
  /** What they are answered in. */
  readonly language: Language;
  /** What stands beside the word that says what to do. */
  readonly rest: string;
  readonly client: WebClient;
  /** Lets one window be opened, for three seconds. */
  readonly triggerId: string;
};

/** Does what was typed, and gives what to tell the person; nothing where a window has opened. */
export type Run = (call: DigestCall, parts: DigestParts) => Promise<Post | undefined>;
