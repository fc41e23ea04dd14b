/*
 * How long the process stands still while a new index is built beside answering.
 *
 *   npm run -s bench:event-loop -- [--passages N] [--knowledge FOLDER]
 *
 * Without a folder it makes one of N passages (60,812). It opens the archive as the bot does, adds an
 * article, and puts a question to it every 20 ms until the article can be found. `longestMs` is the
 * longest time that a timer of one millisecond was late, answering included; `answerMs` is what the
 * slowest answer took of that, `gcMs` the longest stop of the garbage collector.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openLiveArchive } from '../src/app.ts';
import { createLog } from '../src/log.ts';
import { makeFolder } from './archive-folder.ts';

const { values } = parseArgs({
  options: { passages: { type: 'string', default: '60812' }, knowledge: { type: 'string' } },
});

const WORD = 'zyxwvutsq';

const measured = async (work: () => Promise<void>) => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let gcMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) gcMs = Math.max(gcMs, duration);
  });
  observer.observe({ entryTypes: ['gc'] });
  delay.enable();
  const began = performance.now();
  await work();
  delay.disable();
  observer.disconnect();
  return {
    tookMs: Math.round(performance.now() - began),
    longestMs: Math.round(delay.max / 1e6),
    p99Ms: Math.round(delay.percentile(99) / 1e6),
    gcMs: Math.round(gcMs),
  };
};

const made = values.knowledge === undefined ? await makeFolder(Number(values.passages)) : undefined;
const folder = values.knowledge ?? made?.folder ?? '';
const added = join(folder, 'articles', 'zz-bench-event-loop.md');
const live: { archive?: Awaited<ReturnType<typeof openLiveArchive>> } = {};

const opening = await measured(async () => {
  live.archive = await openLiveArchive({
    folder,
    log: createLog('warn'),
    remember: async () => {},
  });
});
const archive = live.archive;
if (archive === undefined) throw new Error('the archive was not opened');

let answers = 0;
let answerMs = 0;
const ask = (question: string) => {
  const reply = archive.ask(question);
  answers++;
  answerMs = Math.max(answerMs, reply.tookMs);
  return reply;
};
if (made !== undefined) for (let at = 0; at < 300; at++) archive.ask(made.questionAbout(at));
const renewing = await measured(async () => {
  const head =
    '---\ntitle: New\npublisher: B\npublished: 2017-03-20\nurl: https://example.org/n\n---\n\n';
  await writeFile(added, `${head}The ${WORD} was signed on 2 May 2017.\n`);
  for (let at = 0; ask(WORD).kind === 'nothing'; at += 7) {
    if (made !== undefined) ask(made.questionAbout(at));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

const { passages, terms } = archive.stats();
process.stdout.write(
  `${JSON.stringify({ passages, terms, opening, renewing: { ...renewing, answers, answerMs: Math.round(answerMs) } })}\n`,
);
await archive.close();
await rm(added);
if (made !== undefined) await rm(made.folder, { recursive: true });
