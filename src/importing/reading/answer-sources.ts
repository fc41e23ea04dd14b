import { parentPort } from 'node:worker_threads';
import { ImportError, type Source } from '../source.ts';
import type { Answer } from './protocol.ts';

/** What a thread of a reader does: reads what it is sent, and says what came of it. */
export function answerSources<Read>(read: (source: Source) => Promise<Read>): void {
  const say = (answer: Answer<Read>): void => parentPort?.postMessage(answer);
  parentPort?.on('message', (source: Source) => {
    void answerOf(read, source).then(say);
  });
  say({ kind: 'ready' });
}

async function answerOf<Read>(
  read: (source: Source) => Promise<Read>,
  source: Source,
): Promise<Answer<Read>> {
  try {
    return { kind: 'read', document: await read(source) };
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
