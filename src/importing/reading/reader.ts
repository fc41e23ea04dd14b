import type { Worker } from 'node:worker_threads';
import type { ReadDocument } from '../document/document.ts';
import { ImportError, LARGEST_SOURCE, type Source, tooLarge } from '../source.ts';
import type { Answer, Task } from './protocol.ts';
import { startThread } from './thread.ts';
import { watchMemory } from './watch-memory.ts';

export type ReaderLimits = {
  /** To read one source. */
  readonly milliseconds: number;
  /** That the thread may grow by; with what lies outside its heap, half as much again. */
  readonly megabytes: number;
};

/** Pages of a megabyte are read in a second; a book takes some. */
export const DOCUMENT_LIMITS: ReaderLimits = { milliseconds: 30_000, megabytes: 512 };

/** Of the limit of the heap, so much may be held with buffers. */
const WITH_BUFFERS = 1.5;

/** A process that loads nothing else starts in a second. */
const START_MS = 60_000;

/** After that long without work the memory is given back. */
const IDLE_MS = 20_000;

/** Reads web pages, PDF, Markdown, plain text, Word documents and EPUB. */
export type DocumentReader = {
  /** Starts its thread before there is something to read. */
  readonly begin: () => void;
  /** Rejects with an `ImportError` that says what is in the way. */
  readonly read: (source: Source) => Promise<ReadDocument>;
  /** Gives up what is being read or waits for it, and reads nothing more. */
  readonly close: () => Promise<void>;
};

/** Reads sources of several kinds one after the other: a thread for each would take its memory as often. */
export type ReadingThread = {
  readonly begin: DocumentReader['begin'];
  /** `Read` is what the thread makes of a source read `as` that. Rejects with an `ImportError`. */
  readonly read: <Read>(task: Task, limits: ReaderLimits) => Promise<Read>;
  readonly close: DocumentReader['close'];
};

const ENTRY = new URL(`./worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

type Job = {
  readonly task: Task;
  readonly limits: ReaderLimits;
  readonly done: (read: never) => void;
  readonly failed: (error: Error) => void;
};

/**
 * Reads sources one after the other in a thread of its own, for nothing in them is trusted. What takes too
 * long or too much memory ends with the thread; the next source gets a new one.
 */
export function createReader(limits = DOCUMENT_LIMITS, entry = ENTRY): DocumentReader {
  const { begin, read, close } = createReadingThread(entry, limits.megabytes);
  return { begin, read: (source) => read<ReadDocument>({ source }, limits), close };
}

/**
 * The same for what another thread reads: `entry` is its file, which says its answers by `answerSources`;
 * its heap has so many megabytes, whatever a single source may take of them.
 */
export function createReadingThread(entry: URL, megabytes: number): ReadingThread {
  const waiting: Job[] = [];
  let worker: Worker | undefined;
  let job: Job | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isReady = false;
  let isClosed = false;
  let unwatch = (): void => {};

  const drop = async (): Promise<void> => {
    clearTimeout(timer);
    unwatch();
    const old = worker;
    worker = undefined;
    old?.removeAllListeners();
    // A thread that ends may still say something, which nobody hears.
    old?.on('error', () => {});
    await old?.terminate();
  };
  const settle = (end: (ended: Job) => void): void => {
    const ended = job;
    job = undefined;
    unwatch();
    if (ended !== undefined) end(ended);
    next();
  };
  const fail = (error: Error): void => {
    void drop();
    settle(({ failed }) => failed(error));
  };
  const arm = (after: number, what: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(what, after);
  };
  const heard = (answer: Answer<never>): void => {
    if (answer.kind === 'ready') {
      isReady = true;
      if (job !== undefined) send(job);
      else next();
    } else if (answer.kind === 'read') settle(({ done }) => done(answer.document));
    else if (answer.kind === 'faulty') {
      settle(({ failed }) => failed(new ImportError(answer.fault, answer.message)));
    } else {
      const error = new ImportError(
        'damaged',
        'It cannot be read: something in it is damaged, or made as no reader here knows it.',
      );
      // For whoever runs it: a library may have a fault of its own.
      error.cause = answer.stack;
      fail(error);
    }
  };
  const send = ({ task, limits }: Job): void => {
    arm(limits.milliseconds, () => fail(tooSlow(limits.milliseconds)));
    unwatch = watchMemory(WITH_BUFFERS * limits.megabytes, () => fail(tooMuchMemory()));
    worker?.postMessage(task);
  };
  const start = (): void => {
    isReady = false;
    worker = startThread(entry, megabytes);
    worker.on('message', heard);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory() : ended(error)),
    );
    worker.on('exit', (code) =>
      fail(ended(new Error(`The thread that reads ended with ${code}.`))),
    );
    arm(START_MS, () => fail(tooSlow(START_MS)));
  };
  function next(): void {
    if (job !== undefined) return;
    job = waiting.shift();
    if (job === undefined) {
      worker?.unref();
      arm(IDLE_MS, () => void drop());
      timer?.unref();
    } else if (worker === undefined) start();
    else {
      worker.ref();
      if (isReady) send(job);
    }
  }
  return {
    begin() {
      if (worker === undefined && !isClosed) start();
    },
    async read(task, limits) {
      const { length } = task.source.bytes;
      if (length > LARGEST_SOURCE) throw tooLarge(length);
      if (isClosed) throw stopped();
      return new Promise((done, failed) => {
        waiting.push({ task, limits, done, failed });
        next();
      });
    },
    async close() {
      isClosed = true;
      for (const { failed } of waiting.splice(0)) failed(stopped());
      const ending = drop();
      settle(({ failed }) => failed(stopped()));
      clearTimeout(timer);
      await ending;
    },
  };
}

const stopped = (): ImportError =>
  new ImportError('unreadable', 'It was not read: reading was stopped.');

/** One source is not read, and the others are. */
function ended(cause: Error): ImportError {
  const error = new ImportError('unreadable', 'It was not read: what reads it broke off.');
  error.cause = cause.stack ?? cause.message;
  return error;
}

const tooSlow = (milliseconds: number): ImportError =>
  new ImportError(
    'too-slow',
    `It took longer than ${Math.round(milliseconds / 1000)} seconds to read, and was given up.`,
  );

const tooMuchMemory = (): ImportError =>
  new ImportError(
    'too-much-memory',
    'It needs more memory to be read than it may have, and was given up.',
  );
