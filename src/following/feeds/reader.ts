import { createSourceReader, type SourceReader } from '../../importing/reading/reader.ts';
import type { Followable } from './feed.ts';

/** A feed of 10 MB is read in seconds. */
const LIMITS = { milliseconds: 15_000, megabytes: 256 };

const ENTRY = new URL(`./worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

export type FeedReader = SourceReader<Followable>;

/** Reads feeds one after the other in a thread of its own, for nothing in them is trusted. */
export const createFeedReader = (): FeedReader => createSourceReader<Followable>(LIMITS, ENTRY);
