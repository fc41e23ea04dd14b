import type { Look } from '../../../archive/several/view.ts';
import type { Findings } from '../../../store/records/watching/findings.ts';
import type { Watches } from '../../../store/records/watching/watches.ts';
import type { Home } from '../../home.ts';
import type { Channels } from '../../people/channels.ts';
import type { People } from '../../people/people.ts';
import type { AudienceParts } from '../../watches/audience.ts';
import type { Watching } from '../../watches/watching.ts';

/** What the listeners of watches need of the world. */
export type WatchParts = {
  readonly watching: Watching;
  readonly watches: Watches;
  readonly findings: Pick<Findings, 'find'>;
  readonly channels: Pick<Channels, 'joinedBy'>;
  readonly people: People;
  readonly audience: AudienceParts;
  readonly home: Home;
  readonly look: Look;
};
