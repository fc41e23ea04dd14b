import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { runPrompt } from '../../src/cli/prompt.ts';
import { anArticleFile } from '../archive-builders.ts';

test('the prompt says what there is to ask, and answers each line until the input ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { path, content } = anArticleFile({ paragraphs: ['The boats of Nemuro are red.'] });
  await mkdir(join(folder, 'articles'));
  await writeFile(join(folder, 'articles', path), content);
  const input = new PassThrough();
  const output = new PassThrough();
  input.end('red boats\nwhite boats\n');
  await runPrompt(await openArchive(folder), (question) => `About ${question}.\n`, {
    input,
    output,
  });
  output.end();
  expect(await text(output)).toMatchInlineSnapshot(`
    "1 article, 1 passage. Ask a question in English, Russian or Japanese; leave with Ctrl-D.
    For example: New Friends
    > 
    About red boats.

    > 
    About white boats.

    > 
    "
  `);
});
