import fc from 'fast-check';
import { createReader } from '../../src/importing/reading/reader.ts';
import { ImportError } from '../../src/importing/source.ts';
import { brokenSource } from '../../tests/importing/reading/broken-sources.ts';

/*
 * How broken and hostile files end: `npm run bench:malformed -- [COUNT] [SEED]`. Each must be an article or
 * a sentence. One line of JSON says how many were which, by the sort of file, and what took longest; what
 * ended otherwise is printed with its number, by which it can be made again, and is status 1.
 */
const count = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? 1);

/** Of a process that reads them one after the other, all the same. */
const reader = createReader({ milliseconds: 10_000, megabytes: 512 });

const endings: Record<string, Record<string, number>> = {};
const slowest = { ms: 0, kind: '', nth: 0 };
let failures = 0;
const began = performance.now();
for (let nth = 0; nth < count; nth++) {
  const [{ kind, source } = broken()] = fc.sample(brokenSource, { numRuns: 1, seed: seed + nth });
  const from = performance.now();
  const ended = await reader.read(source).then(
    () => 'article',
    (error: unknown) => {
      if (error instanceof ImportError) return error.kind;
      failures++;
      process.stderr.write(`${seed + nth} (${kind}, ${source.name}): ${String(error)}\n`);
      return 'failed';
    },
  );
  const ms = Math.round(performance.now() - from);
  if (ms > slowest.ms) Object.assign(slowest, { ms, kind, nth: seed + nth });
  endings[kind] ??= {};
  endings[kind][ended] = (endings[kind][ended] ?? 0) + 1;
}
await reader.close();
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${JSON.stringify({ count, failures, endings, slowest, seconds })}\n`);
process.exitCode = failures === 0 ? 0 : 1;

function broken(): never {
  throw new Error('Nothing was made.');
}
