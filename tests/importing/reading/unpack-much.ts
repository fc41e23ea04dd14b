import { parentPort } from 'node:worker_threads';
import type { Task } from '../../../src/importing/reading/protocol.ts';

/** Holds as many megabytes as the source is named, outside its heap, and then finds no text. */
parentPort?.on('message', ({ source: { name } }: Task) => {
  const held: Buffer[] = [];
  const timer = setInterval(() => {
    held.push(Buffer.alloc(10 * 2 ** 20, ' '));
    if (10 * held.length < Number(name)) return;
    clearInterval(timer);
    parentPort?.postMessage({ kind: 'faulty', fault: 'no-text', message: 'Nothing is in it.' });
  }, 10);
});
parentPort?.postMessage({ kind: 'ready' });
