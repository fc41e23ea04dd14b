import { parentPort } from 'node:worker_threads';
import { ImportError } from '../source.ts';
import type { Answer, Task } from './protocol.ts';

/** What a thread of a reader does: reads what it is sent, and says what came of it. */
export function answerSources<Read>(read: (task: Task) => Promise<Read>): void {
  const say = (answer: Answer<Read>): void => parentPort?.postMessage(answer);
  parentPort?.on('message', (task: Task) => {
    void answerOf(read, task).then(say);
  });
  say({ kind: 'ready' });
}

async function answerOf<Read>(
  read: (task: Task) => Promise<Read>,
  task: Task,
): Promise<Answer<Read>> {
  try {
    return { kind: 'read', document: await read(task) };
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
