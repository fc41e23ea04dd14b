import type { Fault } from '../knowledge/article/article.ts';
import {
  type Group,
  groupedFaults,
  groupedNotices,
  type Notice,
  type NoticeKind,
  sameInAll,
} from '../knowledge/folder/notices.ts';
import type { Log } from '../log.ts';

/** Files named where many are meant. */
const NAMED = 100;

const LEFT_OUT = 'files of the knowledge folder were left out';

const SENTENCES: Readonly<Record<NoticeKind, string>> = {
  unread: 'Files of the knowledge folder are not read: npm run -s import -- FILE brings them in.',
  draft: 'Drafts in the knowledge folder were left out.',
  empty: 'Files of the knowledge folder hold no text.',
  salvaged: 'The metadata of files are not well formed: only single lines of them were read.',
  unclear:
    'Files give a date that can be read in two ways, such as 04/11/2025: the day of their last change is taken.',
  undated: 'Files give no date: the day of their last change is taken.',
};

/**
 * Says what is wrong with a folder that is read again and again, and what else there is to know: each
 * thing once, until it is gone, and what is said of many files alike in one line.
 */
export function createTeller(log: Log) {
  let told = new Set<string>();
  let noted = new Set<string>();
  return {
    faults(faults: readonly Fault[]): void {
      const news = faults.filter((fault) => !told.has(JSON.stringify(fault)));
      for (const { first, files } of groupedFaults(news)) {
        if (files.length === 1) log.warn(first, 'a file of the knowledge folder was left out');
        else log.warn({ ...counted(files), message: sameInAll(first) }, LEFT_OUT);
      }
      told = new Set(faults.map((fault) => JSON.stringify(fault)));
    },
    notices(notices: readonly Notice[]): void {
      const news = notices.filter(({ kind, file }) => !noted.has(`${kind} ${file}`));
      for (const group of groupedNotices(news)) noteIn(log, group);
      noted = new Set(notices.map(({ kind, file }) => `${kind} ${file}`));
    },
  };
}

const noteIn = (log: Log, { first, files }: Group<Notice>): void =>
  log.info(counted(files), SENTENCES[first.kind]);

const counted = (files: readonly string[]) => ({
  count: files.length,
  files: files.slice(0, NAMED),
});
