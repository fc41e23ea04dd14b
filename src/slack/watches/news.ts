import type { Log } from '../../log.ts';
import { tellWatchers, type WatcherParts } from '../asking/tell-watchers.ts';
import { type TellFindingsParts, tellFindings } from './tell-findings.ts';

type NewsParts = WatcherParts &
  TellFindingsParts & {
    /** Looks for what is new for watched questions. */
    readonly watchRound?: () => Promise<{ readonly found: number }>;
    readonly log: Log;
  };

/**
 * Once the archive has changed, and at the start: whoever waits for an answer is told, and so is whoever
 * watches a question that something new answers. Never rejects; what fails is tried the next time.
 */
export async function tellNews(parts: NewsParts): Promise<void> {
  const { log, watchRound = async () => undefined } = parts;
  const orLog = (work: Promise<unknown>, sentence: string): Promise<unknown> =>
    work.catch((err: unknown) => log.error({ err }, sentence));
  await orLog(tellWatchers(parts), 'The open gaps could not be asked again.');
  await orLog(watchRound(), 'The watched questions could not be looked at.');
  await orLog(tellFindings(parts), 'What is new for watched questions could not be told.');
}
