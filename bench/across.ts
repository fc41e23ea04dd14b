/*
 * What a question costs that is asked in another language than its archive, beside one in the same.
 *
 *   npm run -s bench:across -- [--passages N] [--questions N] [--dictionaries FOLDER] [--cache FOLDER]
 *
 * It makes a folder of N passages (60,000) of 6,000 English words that the installed dictionaries have in Russian,
 * and asks N questions (300) of five words of a passage, in English and in Russian in turn. Milliseconds of processor
 * time, so that other work on the machine counts little; `ratio` is across languages to within one.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../src/archive/open-archive.ts';
import { rehearse, rehearseFurther } from '../src/archive/rehearse.ts';
import { openDictionaries } from '../src/dictionaries/dictionaries.ts';
import { runNow } from '../src/pace.ts';
import { makeFolder } from './archive-folder.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '60000' },
    questions: { type: 'string', default: '300' },
    dictionaries: { type: 'string', default: '/usr/share/dictd' },
    cache: { type: 'string' },
  },
});

const WORDS = 6000;
const WARMING = 100;

const own = await mkdtemp(join(tmpdir(), 'bench-across-'));
const cacheFolder = values.cache ?? own;
const dictionaries = await openDictionaries({ folder: values.dictionaries, cacheFolder });
if (dictionaries === undefined) throw new Error(`${values.dictionaries} holds no dictionary`);
const list = await readFile(
  join(dirname(createRequire(import.meta.url).resolve('dictionary-en')), 'index.dic'),
  'utf8',
);
const all = list.split('\n').flatMap((line) => /^([a-z]{5,})(?:\/|$)/.exec(line)?.[1] ?? []);
const inRussian = new Map<string, string>();
for (let at = 0; inRussian.size < WORDS && at < all.length; at += 3) {
  const [said] = dictionaries.translate(all[at] as string, 'en', 'ru');
  if (said?.source === 'Mueller') inRussian.set(all[at] as string, said.text);
}
const made = await makeFolder(Number(values.passages), [...inRussian.keys()]);
const archive = await openArchive(made.folder, dictionaries);
// As the bot does at its start and in the seconds after it.
runNow(rehearse(archive));
runNow(rehearseFurther(archive));
const cost = { within: [] as number[], across: [] as number[] };
let found = 0;
for (let at = 0; at < WARMING + Number(values.questions); at++) {
  const words = made.questionAbout(at * 13).split(' ');
  const english = `What is ${words.join(', ')}?`;
  const russian = `Что такое ${words.map((word) => inRussian.get(word) ?? word).join(', ')}?`;
  const [within, across] = [english, russian].map((question) => {
    const before = process.cpuUsage();
    const { excerpts } = archive.ask(question);
    const { user, system } = process.cpuUsage(before);
    return { ms: (user + system) / 1000, first: excerpts[0]?.passage.id };
  });
  if (within === undefined || across === undefined || at < WARMING) continue;
  cost.within.push(within.ms);
  cost.across.push(across.ms);
  if (within.first === across.first) found++;
}
const share = (some: readonly number[], part: number): number =>
  Number((some.toSorted((a, b) => a - b)[Math.floor((some.length - 1) * part)] ?? 0).toFixed(2));
const told = (some: readonly number[]) => ({ p50: share(some, 0.5), p95: share(some, 0.95) });
const [within, across] = [told(cost.within), told(cost.across)];
process.stdout.write(
  `${JSON.stringify({
    passages: archive.stats.passages,
    within,
    across,
    ratio: {
      p50: Number((across.p50 / within.p50).toFixed(1)),
      p95: Number((across.p95 / within.p95).toFixed(1)),
    },
    sameFirst: Number(((100 * found) / cost.across.length).toFixed(1)),
  })}\n`,
);
await rm(made.folder, { recursive: true });
await rm(own, { recursive: true });
