import type { Look } from '../archive/several/view.ts';
import type { SlackConfig } from '../config.ts';
import type { SavedPages } from '../importing/pages/saved-pages.ts';
import type { Corrections } from '../knowledge/correcting/corrections.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import type { Observer } from './delivery/observer.ts';
import type { DigestParts } from './digest/call.ts';
import type { NamedArchives } from './giving.ts';
import type { HomeParts } from './home.ts';
import type { ImportsParts } from './importing/imports.ts';
import type { FollowingParts as ListenerFollowing } from './listeners/following/parts.ts';
import type { AddArticleParts } from './listeners/home/add-article.ts';
import type { ImportParts } from './listeners/importing/parts.ts';
import type { InstallingTeams } from './teams/several.ts';

/** What the bot in Slack is made of. */
export type SlackOptions = {
  readonly slack: Exclude<SlackConfig, { readonly mode: 'none' }>;
  /** With OAuth, the workspaces that have installed the app. */
  readonly teams?: InstallingTeams;
  /** Another Web API, for tests; Slack's own when absent. */
  readonly apiUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly store: Pick<
    Store,
    | 'archiveUse'
    | 'changes'
    | 'chosen'
    | 'claims'
    | 'copies'
    | 'drafts'
    | 'feedback'
    | 'findings'
    | 'gaps'
    | 'subscriptions'
    | 'versions'
    | 'watches'
  > &
    ListenerFollowing['store'] &
    HomeParts['store'];
  /** Looks for what is new for watched questions; nothing is where it is absent. */
  readonly watchRound?: () => Promise<{ readonly found: number }>;
  /** What a place may see of the archives. */
  readonly look: Look;
  /** Names of the archives, and who says which a workspace has; absent where there is one alone. */
  readonly archives?: NamedArchives;
  /** Puts an article into the archive. */
  readonly addArticle: AddArticleParts['addArticle'];
  /** Changes articles that are there. */
  readonly corrections: Corrections;
  readonly catchUp: AddArticleParts['catchUp'];
  /** From an address or a file to an article of the archive. */
  readonly importing: Pick<ImportsParts, 'fetch' | 'read'> &
    Pick<ImportParts['importing'], 'save' | 'find' | 'questionFor'>;
  /** What follows feeds. */
  readonly following: ListenerFollowing['following'];
  /** Pages as they were fetched; absent where they are not kept. */
  readonly savedPages?: Pick<SavedPages, 'find'>;
  readonly digests: DigestParts['digests'];
  /** Who looks after the archive; the admins of the workspace where it is empty. */
  readonly admins?: readonly string[];
  /** People and user groups who may add to the archive as admins may. */
  readonly editors?: readonly string[];
  /** Whether guests and people of other companies are answered. */
  readonly isOutsideAllowed?: boolean;
  /** The time zone of people for whom Slack gives none; UTC when absent. */
  readonly defaultZone?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly observer?: Observer;
  /** How long one call to Slack may take; ten seconds, and tests wait less. */
  readonly callLimitMs?: number;
  /** How long an answer may take before Slack is told that it comes later; tests wait less. */
  readonly ackMs?: number;
};
