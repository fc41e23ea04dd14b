import type { LiveArchive } from '../live-archive.ts';
import type { SeenArchive } from './view.ts';

/** One of the archives that are open. One that is alone has no name: `''`. */
export type Member = SeenArchive & { readonly folder: string; readonly live: LiveArchive };
