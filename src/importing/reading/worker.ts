import { parentPort } from 'node:worker_threads';
import { ImportError, type Source } from '../source.ts';
import type { Answer } from './protocol.ts';
import { readSource } from './read-source.ts';

async function answer(source: Source): Promise<Answer> {
  try {
    return { kind: 'read', document: await readSource(source) };
  } catch (error) {
    if (error instanceof ImportError)
      return { kind: 'faulty', fault: error.kind, message: error.message };
    // What is nested without end ends here: every reader goes down into it.
    if (error instanceof RangeError) {
      return {
        kind: 'faulty',
        fault: 'damaged',
        message: 'It is nested too deeply, or too long, to be read.',
      };
    }
    return {
      kind: 'failed',
      stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

parentPort?.on('message', (source: Source) => {
  void answer(source).then((said) => parentPort?.postMessage(said));
});
parentPort?.postMessage({ kind: 'ready' } satisfies Answer);
