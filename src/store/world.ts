import type { Kysely, RawBuilder } from 'kysely';
import type { Again } from './again.ts';
import type { Tables } from './tables.ts';

/** What every small store works with. */
export type World = {
  readonly db: Kysely<Tables>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The same by the clock of the database, which all copies share. */
  readonly databaseNow: RawBuilder<number>;
  readonly newId: () => string;
  /** This copy of the bot: what it has in hand carries its id. */
  readonly copy: string;
  readonly again: Again;
};
