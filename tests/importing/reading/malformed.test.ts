import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from '../../../src/importing/reading/reader.ts';
import { ImportError } from '../../../src/importing/source.ts';
import { aPdf, lines } from '../pdf/a-pdf.ts';
import { brokenSource } from './broken-sources.ts';

/** More of them with MALFORMED=200; `npm run bench:malformed` runs thousands. */
const RUNS = Number(process.env.MALFORMED ?? 25);

test('whatever is handed in ends in an article or a clear sentence', async () => {
  const reader = createReader({ milliseconds: 10_000, megabytes: 512 });
  await fc.assert(
    fc.asyncProperty(brokenSource, async ({ source }) => {
      const ended = await reader.read(source).catch((error: unknown) => {
        if (error instanceof ImportError) return error;
        throw error;
      });
      if (ended instanceof ImportError) expect(ended.message).toMatch(/^\S.{10,300}[.)]$/s);
      else expect(ended.paragraphs.length).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
  await reader.close();
}, 600_000);

test('what a library stumbles over is said to be damaged, and why is kept for the operator', async () => {
  const whole = aPdf([lines(['A line of some words.'], 50, 700)]);
  const pdf = Buffer.from(
    Buffer.from(whole).toString('latin1').replace('/Kids [', '/Kids \0'),
    'latin1',
  );
  const reader = createReader({ milliseconds: 10_000, megabytes: 512 });
  const error = await reader.read({ name: 'a.pdf', bytes: pdf }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ImportError);
  expect(error).toMatchObject({ kind: 'damaged', message: expect.stringMatching(/^It .*\.$/) });
  await reader.close();
});
