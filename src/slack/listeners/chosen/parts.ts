import type { Look } from '../../../archive/several/view.ts';
import type { GapList } from '../../../store/records/gap-list.ts';
import type { Chosen } from '../../../store/records/watching/chosen.ts';
import type { Home } from '../../home.ts';
import type { PeopleParts } from '../../people/people.ts';

/** What the listeners of chosen answers need of the world. */
export type ChosenParts = PeopleParts & {
  readonly chosen: Chosen;
  /** To be called when something was chosen, or is so no more. */
  readonly forget: (team: string) => void;
  readonly gapList: Pick<GapList, 'shownTo'>;
  readonly home: Home;
  /** Asks open gaps again: one of them may have its answer now. */
  readonly askGapsAgain: () => Promise<void>;
  readonly look: Look;
};
