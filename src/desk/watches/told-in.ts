import type { Place } from '../../archive/several/view.ts';
import type { Watch } from '../../store/records/watching/watches.ts';

/** The place where something new for a watch is told: its channel, or somebody's direct messages. */
export const toldIn = ({
  team,
  audience,
  owner,
}: Pick<Watch, 'team' | 'audience' | 'owner'>): Place =>
  audience === 'channel' ? { team, channel: owner } : { team };
