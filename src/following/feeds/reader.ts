import type { ReadDocument } from '../../importing/document/document.ts';
import {
  createReadingThread,
  DOCUMENT_LIMITS,
  type DocumentReader,
} from '../../importing/reading/reader.ts';
import type { Source } from '../../importing/source.ts';
import type { Followable } from './feed.ts';

/** A feed of 10 MB is read in seconds. */
const FEED_LIMITS = { milliseconds: 15_000, megabytes: 256 };

const ENTRY = new URL(`./worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Reads pages and other documents, and feeds as well. */
export type SharedReader = DocumentReader & {
  /** Rejects with an `ImportError` that says what is in the way. */
  readonly readFeed: (source: Source) => Promise<Followable>;
};

/** Reads one after the other in one thread, which takes half the memory of two; each by limits of its own. */
export function createSharedReader(): SharedReader {
  const { begin, read, close } = createReadingThread(ENTRY, DOCUMENT_LIMITS.megabytes);
  return {
    begin,
    read: (source) => read<ReadDocument>({ source }, DOCUMENT_LIMITS),
    readFeed: (source) => read<Followable>({ source, as: 'feed' }, FEED_LIMITS),
    close,
  };
}
