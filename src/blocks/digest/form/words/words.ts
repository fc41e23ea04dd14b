import type { Settings } from '../../../../digest/settings/settings.ts';

/** What a digest can be set to, and what can be wrong with that. Titles have 24 characters at most. */
export type DigestFormWords = {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  /** Where it is set in direct messages, which are no channel to choose. */
  readonly here: string;
  readonly channel: string;
  readonly every: string;
  readonly everyOf: Readonly<Record<Settings['every'], string>>;
  readonly days: string;
  readonly time: string;
  readonly zone: string;
  readonly zoneHint: string;
  /** What a clock shows in the zone that is set. */
  readonly zoneNow: (zone: string, time: string) => string;
  /** Where letters or a city may mean several. */
  readonly whichZone: (zones: readonly string[]) => string;
  readonly topics: string;
  readonly topicsHint: string;
  readonly language: string;
  readonly sections: string;
  readonly empty: string;
  readonly onEmpty: Readonly<Record<Settings['onEmpty'], string>>;
  readonly faults: Readonly<Record<FormFault, string>>;
  /** In place of the form. */
  readonly saved: SavedWords;
};

/** What a form can be refused for. */
export type FormFault =
  | 'zone'
  | 'topics'
  /** More than one day for an edition a week. */
  | 'one-day'
  | 'missing'
  /** The channel is one that … */
  | 'shared'
  | 'hidden'
  | 'unseen'
  | 'archived'
  | 'direct'
  | 'not-yours'
  | 'taken';

type SavedWords = {
  readonly title: string;
  readonly saved: string;
  readonly invite: string;
  readonly taken: string;
  /** Somebody else has set it, or switched it off, while this person filled in the form. */
  readonly changed: string;
  readonly gone: string;
  /** To the person in the channel that was chosen, before it is kept. */
  readonly inChannel: string;
};
