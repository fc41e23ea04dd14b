/*
 * What a round over watched questions costs, and how long a question waits for it.
 *
 *   npm run -s bench:watches -- [--passages N] [--watches N] [--articles N]
 *
 * It makes a folder of N passages (60,812), keeps N watches (200) in an SQLite file, and looks at them
 * once: `first` is the look at an archive that was never looked at. Then N articles (10) of five passages
 * come into the archive, and `round` is the look at what is new, while a question is asked every 20 ms.
 * `cpuMs` is processor time, questions included; `longestMs` the longest time that a timer of one
 * millisecond was late, `gcMs` the longest stop of the garbage collector; `answerMs` what the slowest question took until its reply was there.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { openLiveArchive } from '../src/archive/live-archive.ts';
import { createRounds } from '../src/desk/watches/round.ts';
import { createLog } from '../src/log.ts';
import { openStore } from '../src/store/open-store.ts';
import { makeFolder } from './archive-folder.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '60812' },
    watches: { type: 'string', default: '200' },
    articles: { type: 'string', default: '10' },
  },
});

const made = await makeFolder(Number(values.passages));
const log = createLog('warn');
const data = await mkdtemp(join(tmpdir(), 'bench-watches-'));
const store = await openStore({
  database: { kind: 'sqlite', path: join(data, 'store.db') },
  retentionDays: 'never',
  log,
});
let isRenewed = false;
const archive = await openLiveArchive({
  folder: made.folder,
  log,
  remember: async () => {},
  renewed: () => {
    isRenewed = true;
  },
});
const round = createRounds({
  ...store,
  archive: archive.current,
  members: () => [{ archive: archive.current() }],
  now: Date.now,
});

const measured = async (work: () => Promise<unknown>) => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let gcMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) gcMs = Math.max(gcMs, duration);
  });
  observer.observe({ entryTypes: ['gc'] });
  let isOver = false;
  let answerMs = 0;
  let answers = 0;
  delay.enable();
  const cpu = process.cpuUsage();
  const began = performance.now();
  const asking = (async () => {
    for (let at = 0; !isOver; at += 7) {
      const asked = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 0));
      archive.ask(made.questionAbout(at));
      answerMs = Math.max(answerMs, performance.now() - asked);
      answers++;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const result = await work();
  const tookMs = Math.round(performance.now() - began);
  isOver = true;
  await asking;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  observer.disconnect();
  return {
    result,
    tookMs,
    cpuMs: Math.round((user + system) / 1000),
    longestMs: Math.round(delay.max / 1e6),
    gcMs: Math.round(gcMs),
    answerMs: Math.round(answerMs),
    answers,
  };
};

for (let at = 0; at < 300; at++) archive.ask(made.questionAbout(at));
for (let at = 0; at < Number(values.watches); at++) {
  const question = made.questionAbout(at * 13);
  const about = { team: 'T1', audience: 'person', setBy: 'U1', language: 'en' } as const;
  await store.watches.make({ ...about, owner: `U${at}`, question });
}
const first = await measured(round);
isRenewed = false;
for (let nth = 0; nth < Number(values.articles); nth++) {
  const head = `---\ntitle: News ${nth}\npublisher: B\npublished: 2027-01-0${(nth % 9) + 1}\nurl: https://example.org/n${nth}\n---\n\n`;
  // What a question asks for, turned into a sentence of another article.
  const body = Array.from(
    { length: 5 },
    (_, at) =>
      `${made.questionAbout((nth * 5 + at) * 13).replace(/\?$/, '')} on 2 May ${2000 + nth}.`,
  );
  await writeFile(
    join(made.folder, 'articles', `zz-bench-watches-${nth}.md`),
    `${head}${body.join('\n\n')}\n`,
  );
}
while (!isRenewed) await new Promise((resolve) => setTimeout(resolve, 50));
const before = process.memoryUsage().rss;
const again = await measured(round);
const { passages } = archive.stats();
const rssMb = Math.round((process.memoryUsage().rss - before) / 1e6);
process.stdout.write(`${JSON.stringify({ passages, first, round: again, rssMb })}\n`);
await archive.close();
await store.close();
await rm(made.folder, { recursive: true });
await rm(data, { recursive: true });
