import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { firstTables } from './0001-first-tables.ts';
import { earlierQuestions } from './0002-earlier-questions.ts';
import { editionsInHand } from './0003-editions-in-hand.ts';
import { largeTables } from './0004-large-tables.ts';
import { replies } from './0005-replies.ts';
import { articleVersions } from './0006-article-versions.ts';
import { feeds } from './0007-feeds.ts';
import { articleChanges } from './0008-article-changes.ts';
import { watches } from './0009-watches.ts';
import { installations } from './0010-installations.ts';
import { archiveUse } from './0012-archive-use.ts';
import { copies } from './copies/0013-copies.ts';
import { drafts } from './copies/0014-drafts.ts';
import { sharedFiles } from './copies/0015-shared-files.ts';
import { departures } from './copies/0016-departures.ts';
import { doubtedPages } from './following/0019-doubted-pages.ts';
import { correctors } from './teams/0017-correctors.ts';
import { feedsByArchive } from './teams/0018-feeds-by-archive.ts';

/**
 * One step from the tables of one version to those of the next. It uses only `db.schema` and `sql`, for
 * the types are those of today's tables, not of the tables it finds.
 */
export type Migration = {
  readonly name: string;
  readonly up: (db: Kysely<Tables>) => Promise<void>;
};

/**
 * In order of the numbers they begin with, of which some may be missing. Never edited: a change of the
 * tables is a new one.
 */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-first-tables', up: firstTables },
  { name: '0002-earlier-questions', up: earlierQuestions },
  { name: '0003-editions-in-hand', up: editionsInHand },
  { name: '0004-large-tables', up: largeTables },
  { name: '0005-replies', up: replies },
  { name: '0006-article-versions', up: articleVersions },
  { name: '0007-feeds', up: feeds },
  { name: '0008-article-changes', up: articleChanges },
  { name: '0009-watches', up: watches },
  { name: '0010-installations', up: installations },
  { name: '0012-archive-use', up: archiveUse },
  { name: '0013-copies', up: copies },
  { name: '0014-drafts', up: drafts },
  { name: '0015-shared-files', up: sharedFiles },
  { name: '0016-departures', up: departures },
  { name: '0017-correctors', up: correctors },
  { name: '0018-feeds-by-archive', up: feedsByArchive },
  { name: '0019-doubted-pages', up: doubtedPages },
];
