import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { anArticleFile } from '../archive-builders.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { AS_TYPED, aFolder, MAIN, run, start } from './run-command.ts';

const anAnsweringFolder = () =>
  aFolder(
    anArticleFile({
      paragraphs: ['The first 2+2 meeting took place on 2 November 2013.', 'Boats are red.'],
      author: 'Dmitry Streltsov',
    }),
    anArticleFile({ id: 'boats', paragraphs: ['The boats of Nemuro are red.'] }),
  );

const linesOf = (text: string) => text.split('\n').slice(0, -1);

describe('ask', () => {
  test('over the knowledge folder says when the first 2+2 meeting was, and who wrote so', async () => {
    const question = ['ask', 'When was the first 2+2 meeting?'];
    const { code, stdout, stderr } = await run(question, '', {}, AS_TYPED);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n\n')[0]).toContain('2 November 2013');
    expect(stdout.split('\n\n')[0]).toContain('The Moscow Times');
  });

  test('prints the quote, who wrote it and the link to the sentence', async () => {
    const folder = await anAnsweringFolder();
    const question = ['When', 'was', 'the', 'first', 'meeting?'];
    const { stdout } = await run(['ask', '--knowledge', folder, '--top', '1', ...question]);
    expect(stdout).toMatchInlineSnapshot(`
      "“The first 2+2 meeting took place on 2 November 2013.”
        Source: Dmitry Streltsov, The Moscow Times, 20 March 2017: New Friends
        https://example.org/new-friends#:~:text=The%20first%202%2B2%20meeting%20took%20place%20on%202%20November%202013.
      "
    `);
  });

  test('with --json prints the reply of the contract as one line', async () => {
    const folder = await anAnsweringFolder();
    const question = 'When was the first 2+2 meetnig?';
    const { code, stdout } = await run(['ask', '--json', '--knowledge', folder, question]);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      question,
      kind: 'answer',
      language: 'en',
      corrections: [{ from: 'meetnig', to: 'meeting' }],
      aliases: [],
      excerpts: [
        {
          quote: 'The first 2+2 meeting took place on 2 November 2013.',
          highlights: [
            [4, 9],
            [10, 13],
            [14, 21],
          ],
          score: expect.any(Number),
          passage: {
            id: 'new-friends#1',
            text: 'The first 2+2 meeting took place on 2 November 2013.',
          },
          citation: {
            title: 'New Friends',
            author: 'Dmitry Streltsov',
            publisher: 'The Moscow Times',
            published: '2017-03-20',
            url: 'https://example.org/new-friends',
            link: 'https://example.org/new-friends#:~:text=The%20first%202%2B2%20meeting%20took%20place%20on%202%20November%202013.',
          },
        },
      ],
      tookMs: expect.any(Number),
    });
  });

  test('with --batch prints a reply for each line, in order, blank ones and the last one too', async () => {
    const folder = await anAnsweringFolder();
    const questions = [
      'first meeting',
      '',
      'zebra',
      '  ',
      '?!',
      'ボート',
      '"quoted" \\n',
      'Nemuro',
    ];
    const { code, stdout, stderr } = await run(
      ['ask', '--batch', '--knowledge', folder],
      questions.join('\r\n'),
    );
    expect([code, stderr]).toEqual([0, '']);
    const replies = linesOf(stdout).map((line) => JSON.parse(line));
    expect(replies.map(({ question }) => question)).toEqual(questions);
    expect(replies.map(({ reason }) => reason)).toEqual([
      undefined,
      'empty',
      'not-found',
      'empty',
      'only-punctuation',
      'not-found',
      'not-found',
      undefined,
    ]);
  });

  test('with --batch answers a caller who waits for each reply before asking on', async () => {
    const folder = await anAnsweringFolder();
    const child = start(['ask', '--batch', '--knowledge', folder]);
    onTestFinished(() => void child.kill());
    const ended = new Promise((resolve) => {
      child.on('close', resolve);
    });
    const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await replies.next()).value);
    for (const question of ['first meeting', 'zebra', 'red boats', '']) {
      child.stdin.write(`${question}\n`);
      expect(await next()).toMatchObject({ question });
    }
    child.stdin.end('Nemuro');
    expect(await next()).toMatchObject({ question: 'Nemuro', kind: 'answer' });
    expect([await ended, (await replies.next()).done]).toEqual([0, true]);
  });

  test('with --batch answers many lines that come at once, and one that comes in pieces', async () => {
    const folder = await anAnsweringFolder();
    const child = start(['ask', '--batch', '--knowledge', folder]);
    onTestFinished(() => void child.kill());
    const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await replies.next()).value).question;
    const questions = Array.from({ length: 300 }, (_, at) => `red boats ${at}`);
    child.stdin.write(`${questions.join('\n')}\nred bo`);
    for (const question of questions) expect(await next()).toBe(question);
    // All that came has been read by now, so the rest comes by itself, and cut through a sign.
    const rest = Buffer.from('ボート\n');
    child.stdin.write(Buffer.concat([Buffer.from('ats\n'), rest.subarray(0, 4)]));
    expect(await next()).toBe('red boats');
    child.stdin.end(rest.subarray(4));
    expect(await next()).toBe('ボート');
    expect((await replies.next()).done).toBe(true);
  });

  test('with --batch and no question at all prints nothing', async () => {
    const folder = await anAnsweringFolder();
    const ended = await run(['ask', '--batch', '--knowledge', folder]);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('with --top shows at most so many excerpts', async () => {
    const folder = await anAnsweringFolder();
    const ask = ['ask', '--batch', '--knowledge', folder];
    const count = async (...options: readonly string[]) =>
      JSON.parse((await run([...ask, ...options], 'red boats')).stdout).excerpts.length;
    expect(await count()).toBe(2);
    expect(await count('--top', '1')).toBe(1);
    expect(await count('--top=100')).toBe(2);
  });

  test('with --stats prints one line about the archive on standard error', async () => {
    const folder = await anAnsweringFolder();
    const { stdout, stderr } = await run(['ask', '--stats', '--knowledge', folder, 'boats']);
    expect(stdout).toContain('“The boats of Nemuro are red.”');
    expect(linesOf(stderr)).toHaveLength(1);
    expect(JSON.parse(stderr)).toMatchObject({
      passages: 3,
      terms: expect.any(Number),
      loadMs: expect.any(Number),
      indexMs: expect.any(Number),
      rssMb: expect.any(Number),
    });
    expect(JSON.parse(stderr).terms).toBeGreaterThan(5);
    expect(JSON.parse(stderr).rssMb).toBeGreaterThan(20);
  });

  test('with --explain says what each score is made of', async () => {
    const folder = await anAnsweringFolder();
    const ask = ['ask', '--explain', '--knowledge', folder];
    const { stdout } = await run([...ask, 'Nemuro']);
    expect(stdout).toMatch(/^ {4}\+\d+\.\d{3} {2}word nemuro: \d\.\d{3} × [\d.]+$/m);
    const json = JSON.parse((await run([...ask, '--json', 'Nemuro'])).stdout);
    const [excerpt] = json.excerpts;
    expect(stdout).toContain(`    =${excerpt.score.toFixed(3)}  score\n`);
    const sum = excerpt.explanation.reduce(
      (total: number, part: { gives: number }) => total + part.gives,
      0,
    );
    expect(Math.abs(sum - excerpt.score)).toBeLessThan(0.001);
  });

  test('reads the folder that KNOWLEDGE_DIR names', async () => {
    const folder = await anAnsweringFolder();
    const { stdout } = await run(['ask', 'red boats'], '', { KNOWLEDGE_DIR: folder });
    expect(stdout).toContain('“The boats of Nemuro are red.”');
  });

  test('tells of a faulty file by its line, and answers from the others', async () => {
    const { path, content } = anArticleFile({ id: 'early/bad', url: 'ftp://example.org/' });
    const folder = await aFolder({ path, content }, anArticleFile({ paragraphs: ['Red boats.'] }));
    const { code, stdout, stderr } = await run(['ask', '--knowledge', folder, 'boats']);
    const line = content.split('\n').findIndex((text) => text.startsWith('url')) + 1;
    expect(code).toBe(0);
    expect(stdout).toContain('“Red boats.”');
    expect(linesOf(stderr)).toEqual([
      expect.stringContaining(`articles/early/bad.md:${line}: url: expected an address`),
    ]);
  });

  test('tells of the same fault in many files in one line, and of a note by its file', async () => {
    const bad = Array.from({ length: 9 }, (_, nth) =>
      anArticleFile({ id: `bad-${nth}`, url: `ftp://example.org/${nth}` }),
    );
    const note = { path: 'boats.md', content: '---\ntitle: Boats\n---\nRed boats.' };
    const folder = await aFolder(...bad, note);
    const { stdout, stderr } = await run(['ask', '--knowledge', folder, 'red boats']);
    expect(stdout).toMatch(
      /“Red boats\.”\n {2}Source: last changed on .+, articles\/boats\.md: Boats\n/,
    );
    expect(linesOf(stderr)).toEqual([
      '9 files were left out: url: expected an address that begins with http:// or https:// and contains no spaces: articles/bad-0.md, articles/bad-1.md, articles/bad-2.md and 6 more',
      `npm run -s check:knowledge -- --knowledge ${folder} lists 9 errors.`,
    ]);
  });

  test('with --help says what there is, and reads no archive', async () => {
    const { code, stdout, stderr } = await run(['ask', '--help', '--knowledge', '/nowhere']);
    expect([code, stderr]).toEqual([0, '']);
    for (const option of ['knowledge', 'top', 'json', 'batch', 'explain', 'stats', 'help']) {
      expect(stdout).toContain(`--${option} `);
    }
  });

  test('ends quietly when nobody reads on, as with head', async () => {
    const folder = await anAnsweringFolder();
    const child = start(['ask', '--batch', '--knowledge', folder]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end('red boats of Nemuro\n'.repeat(20_000));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect([code, stderr]).toEqual([0, '']);
  });

  test('says so when the reply cannot be written, as on a full disk', async () => {
    const folder = await anAnsweringFolder();
    // Opened for reading: every write to it fails.
    const file = openSync('package.json', 'r');
    onTestFinished(() => closeSync(file));
    const args = ['ask', 'red boats of Nemuro', '--knowledge', folder];
    const child = spawn(process.execPath, [...MAIN, ...args], {
      env: cleanEnvironment(),
      stdio: ['ignore', file, 'pipe'],
    });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect([code, stderr]).toEqual([1, 'The output could not be written (EBADF).\n']);
  });

  test('answers also where nothing can be written to standard error', async () => {
    const folder = await anAnsweringFolder();
    const file = openSync('package.json', 'r');
    onTestFinished(() => closeSync(file));
    const args = ['ask', '--stats', 'red boats of Nemuro', '--knowledge', folder];
    const child = spawn(process.execPath, [...MAIN, ...args], {
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', file],
    });
    let stdout = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining('boats of Nemuro are red')]);
  });

  test('says that a folder without an article has none', async () => {
    const folder = await aFolder();
    for (const command of [['ask', 'red boats of Nemuro'], ['check']]) {
      const { stdout, stderr } = await run([...command, '--knowledge', folder]);
      expect(`${stdout}${stderr}`).toContain(
        `${folder} holds no article: expected files (*.md) in it.\n`,
      );
    }
  });
});

describe('a command that cannot be run ends with status 2 and a sentence', () => {
  const NO_FOLDER = join(tmpdir(), 'common-ground-there-is-none');

  test.each([
    ['an option that there is not', ['ask', '--tpo', '3', 'boats'], "Unknown option '--tpo'"],
    [
      'a number that is 0',
      ['ask', '--top', '0', 'boats'],
      '--top: expected a number from 1 to 100',
    ],
    ['a number too large', ['ask', '--top=101', 'boats'], '--top: expected a number from 1 to 100'],
    ['a value that is missing', ['ask', 'boats', '--knowledge'], "Option '--knowledge <value>'"],
    ['a folder without a name', ['ask', '--knowledge=', 'boats'], '--knowledge: expected a folder'],
    ['a folder that there is not', ['ask', '--knowledge', NO_FOLDER, 'boats'], NO_FOLDER],
    ['a file for a folder', ['ask', '--knowledge', 'package.json', 'boats'], 'package.json'],
    ['a question beside --batch', ['ask', '--batch', 'boats'], '--batch reads its questions from'],
    ['no question where nobody types', ['ask'], 'There is no question. Expected: npm run -s ask'],
    ['a command that there is not', ['aks', 'boats'], 'There is no command "aks".'],
  ])('%s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
  });
});

test.each([[[]], [['--help']], [['help']]])('with %j alone it lists its commands', async (args) => {
  const { code, stdout } = await run(args);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}ask .*\n {2}import .*\n {2}check/m);
});

describe('check', () => {
  test('lists every error, counts what there is and ends with status 1', async () => {
    const bad = { path: 'bad.md', content: '---\nkind: brief\n' };
    const { code, stdout } = await run([
      'check',
      '--knowledge',
      await aFolder(anArticleFile(), bad),
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/articles\/bad\.md:1: expected a second line/);
    expect(stdout).toMatch(/: 1 article, 1 passage, 1 error\n$/);
  });

  test('tells of drafts, undated notes and files that are not read, which are no errors', async () => {
    const folder = await aFolder(
      { path: 'a.md', content: 'The boats are red.' },
      { path: 'b.md', content: '---\ndraft: true\n---\nThe boats are blue.' },
      { path: 'old pages/c.html', content: '<p>The boats are green.</p>' },
    );
    const { code, stdout } = await run(['check', '--knowledge', folder]);
    expect(code).toBe(0);
    expect(stdout.replaceAll(folder, 'FOLDER')).toBe(
      [
        "1 file is not read: articles/old pages/c.html. To bring one in: npm run -s import -- --knowledge FOLDER 'FOLDER/articles/old pages/c.html'",
        '1 draft was left out: articles/b.md',
        '1 file without a date, for which the day of the last change is taken: articles/a.md',
        'FOLDER: 1 article, 1 passage, 0 errors',
        '',
      ].join('\n'),
    );
  });

  test('ends with status 0 where there is none', async () => {
    const { code, stdout } = await run(['check', '--knowledge', await aFolder(anArticleFile())]);
    expect([code, linesOf(stdout).length]).toEqual([0, 1]);
  });
});
