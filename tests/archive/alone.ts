import type { LiveArchive } from '../../src/archive/live-archive.ts';
import { viewOf } from '../../src/archive/several/view-of.ts';

/** The archives of a bot that has this one alone. */
export function alone(folder: string, live: LiveArchive, now: () => number = Date.now) {
  const member = { name: '', key: undefined, folder, live };
  return {
    keyed: (key?: string) => (key === undefined ? member : undefined),
    members: () => [member],
    articles: live.articles,
    look: async () => viewOf([member], live, now),
  };
}
