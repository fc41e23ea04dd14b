import { Worker } from 'node:worker_threads';

/** As TypeScript the sources run by way of tsx, for which a thread has to ask itself. */
const AS_SOURCE = `
  const { workerData } = require('node:worker_threads');
  import(workerData.tsx).then(({ register }) => {
    register();
    return import(workerData.entry);
  });
`;

/**
 * What is young is collected more often than by default, where a thread takes 50 MB of it before it looks:
 * two readers together take 50 MB less, and are no slower.
 */
const YOUNG_MB = 8;

/** Starts a thread of its own for `entry`, with so much memory for its heap. */
export function startThread(entry: URL, megabytes: number): Worker {
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MB },
    execArgv: [],
    // What is read there is not trusted, and the environment holds the tokens of the process.
    env: {},
    // What libraries print of a page is for nobody.
    stdout: true,
    stderr: true,
  };
  if (!entry.href.endsWith('.ts')) return new Worker(entry, options);
  const workerData = { tsx: import.meta.resolve('tsx/esm/api'), entry: entry.href };
  return new Worker(AS_SOURCE, { ...options, eval: true, workerData });
}
