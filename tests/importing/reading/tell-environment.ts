import { parentPort } from 'node:worker_threads';

/** Started by `reader.test.ts` as a thread: says what it knows of the environment. */
parentPort?.postMessage({ ...process.env });
