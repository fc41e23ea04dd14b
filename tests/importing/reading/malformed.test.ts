import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from '../../../src/importing/reading/reader.ts';
import { ImportError } from '../../../src/importing/source.ts';
import { aPdf, lines } from '../pdf/a-pdf.ts';

/** More of them with MALFORMED=5000. */
const RUNS = Number(process.env.MALFORMED ?? 25);

const tag = fc.constantFrom(
  'p',
  'div',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'svg',
  'script',
  'style',
  'h1',
  'a',
  'br',
  'template',
  'body',
  '!--',
);
const piece = fc.oneof(
  fc.string({ maxLength: 80 }),
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc.tuple(tag, fc.string({ maxLength: 20 })).map(([name, text]) => `<${name} class="${text}`),
  fc.constantFrom(
    '&#0;',
    '&amp;amp;',
    '&#xffffffff;',
    '\u0000',
    '\ufffd',
    '<!DOCTYPE x [<!ENTITY a "aaaa">',
    ']]>',
    '-->',
    '```',
    '---\n',
    '+++\n',
    '[[',
    '|---|',
  ),
);
const page = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join('')));
const deep = fc
  .tuple(tag, fc.integer({ min: 1000, max: 100_000 }))
  .map(([name, count]) => Buffer.from(`<${name}>`.repeat(count)));
const wide = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((length) => Buffer.from(`<p class="${'a '.repeat(length)}">x</p>`));
const cut = fc
  .tuple(
    fc.integer({ min: 0, max: 1500 }),
    fc.integer({ min: 0, max: 1500 }),
    fc.integer({ min: 0, max: 255 }),
  )
  .map(([end, at, byte]) => {
    const pdf = Buffer.from(aPdf([lines(['A line of some words.'], 50, 700)]));
    if (at < pdf.length) pdf[at] = byte;
    return pdf.subarray(0, Math.max(1, end));
  });
const packed = fc
  .uint8Array({ maxLength: 300 })
  .map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004word/document.xml'), bytes]));
const bytes = fc.uint8Array({ maxLength: 500 }).map((array) => Buffer.from(array));

const source = fc.record({
  name: fc.constantFrom('a.html', 'a.md', 'a.txt', 'a.pdf', 'a.docx', 'a.epub', 'a'),
  bytes: fc.oneof(
    { weight: 6, arbitrary: page },
    { weight: 2, arbitrary: cut },
    { weight: 2, arbitrary: packed },
    { weight: 2, arbitrary: bytes },
    deep,
    wide,
  ),
});

test('whatever is handed in ends in an article or a clear sentence', async () => {
  const reader = createReader({ milliseconds: 10_000, megabytes: 512 });
  await fc.assert(
    fc.asyncProperty(source, async (one) => {
      const ended = await reader.read(one).catch((error: unknown) => {
        if (error instanceof ImportError) return error;
        throw error;
      });
      if (ended instanceof ImportError) expect(ended.message).toMatch(/^\S.{10,200}[.)]$/s);
      else expect(ended.paragraphs.length).toBeGreaterThan(0);
    }),
    { numRuns: RUNS },
  );
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
});
