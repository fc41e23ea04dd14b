/*
 * The bot under everything at once: `npm start` in HTTP mode over a copy of `knowledge`, with a stand-in
 * for Slack on loopback.
 *
 *   npm run -s soak -- [--minutes 10] [--late-after SECONDS]
 *
 * Hostile requests come without a pause, hostile files are thrown into the folder of articles, and the
 * database is taken away for some seconds, again and again: connections to the PostgreSQL of
 * TEST_DATABASE_URL, or else the file. Meanwhile people ask. It prints, and ends with status 1 where
 * there are `faults`:
 *   asks, mentions  questions by `/ask` and by mention, and the slowest answer to each, in ms
 *   lateAt          in which seconds of the run mentions were sent that waited too long, in tens
 *   inOutage        mentions that a database on its way out or in held up: answered later, in ms
 *   ready           how often `/readyz` was asked; it says 200 while all works, and only then
 *   memoryMb        of the bot, at ten moments
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { anArticleFile } from '../../tests/archive-builders.ts';
import { startBotProcess } from '../bot-process.ts';
import { startSlackOnLoopback } from '../slack-on-loopback.ts';
import { THROWN } from './hostile-files.ts';
import { askForm, FORM, ODD_QUESTIONS, sendHostile } from './hostile-requests.ts';
import { isFlat, judgeMentions, type Mention } from './judge.ts';
import { aFragileDatabase } from './outages.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    // What Slack waits for an answer to a command.
    'late-after': { type: 'string', default: '3' },
  },
});
const lengthMs = Number(values.minutes) * 60_000;
const IN_TIME_MS = Number(values['late-after']) * 1000;
const OUTAGE_MS = Math.min(15_000, lengthMs / 6);
const BETWEEN_MS = Math.min(30_000, lengthMs / 3);
/** So long after a change of the database `/readyz` may still say what was true before. */
const TOLD_MS = 3500;
/** A held mention is taken up again after a minute, and again. */
const TAKEN_UP_MS = 150_000;
/** Memory of a run shorter than this is still growing to what it needs. */
const FLAT_FROM_MS = 300_000;

const folder = await mkdtemp(join(tmpdir(), 'common-ground-soak-'));
await cp('knowledge', folder, { recursive: true });
const articles = join(folder, 'articles');
const database = await aFragileDatabase(process.env.TEST_DATABASE_URL);
const slack = await startSlackOnLoopback();
const bot = await startBotProcess(
  slack.apiUrl,
  { KNOWLEDGE_DIR: folder, DATABASE_URL: database.url, LOG_LEVEL: 'info' },
  { isQuiet: true },
);

const began = performance.now();
const faults = new Map<string, number>();
const fault = (text: string): void => void faults.set(text, (faults.get(text) ?? 0) + 1);
const goesOn = (): boolean => performance.now() - began < lengthMs && !bot.hasEnded();
let [isAway, changedAt] = [false, began];

async function again(everyMs: number, work: (nth: number) => Promise<unknown>): Promise<void> {
  for (let nth = 0; goesOn(); nth++) {
    await work(nth).catch((error) => fault(`${error}`));
    await pause(everyMs);
  }
}

const QUESTIONS = [
  'When was the first 2+2 meeting?',
  'Когда прошла первая встреча министров?',
  '平和条約はいつ？',
];
const asks = { sent: 0, count: 0, slowest: 0 };

async function ask(nth: number): Promise<string> {
  const odd = ODD_QUESTIONS[nth % ODD_QUESTIONS.length] as string;
  const text = nth % 2 === 0 ? odd : `${QUESTIONS[nth % QUESTIONS.length]} ${nth}`;
  return askFor(text, nth);
}
async function askFor(text: string, nth: number): Promise<string> {
  const sentAt = performance.now();
  const body = askForm(text, `U${nth % 50}`, asks.sent++, slack.apiUrl);
  const { status, text: answer } = await bot.sendSigned(body, FORM);
  const took = performance.now() - sentAt;
  asks.count += 1;
  asks.slowest = Math.max(asks.slowest, took);
  if (status !== 200 || !answer.includes('"text"')) fault(`/ask got ${status} without a reply`);
  if (took > IN_TIME_MS) fault(`/ask was answered after ${IN_TIME_MS} ms`);
  return answer;
}

const mentions = new Map<string, Mention>();
const answered = new Map<string, number>();
slack.onPost((ts, at) => void answered.set(ts, answered.get(ts) ?? at));

/** Slack delivers again what was not taken. */
async function mention(nth: number): Promise<void> {
  const ts = `1700000000.${String(nth).padStart(6, '0')}`;
  const held = isAway || performance.now() - changedAt < TOLD_MS;
  mentions.set(ts, { sentAt: performance.now(), held });
  const text = `<@UBOT> ${QUESTIONS[nth % QUESTIONS.length]} ${nth}`;
  const event = { type: 'app_mention', user: 'U1', channel: `C${nth % 9}`, ts, text };
  void (async () => {
    for (let attempt = 0; attempt < 5 && !bot.hasEnded(); attempt++) {
      if ((await bot.send(event, `Ev${nth}`).catch(() => 0)) === 200) return;
      await pause(5000);
    }
  })();
}

let isReadyAsked = 0;
async function checkReady(): Promise<void> {
  const before = changedAt;
  const response = await fetch(`http://127.0.0.1:${bot.healthPort}/readyz`);
  const said = await response.text();
  isReadyAsked += 1;
  if (changedAt !== before || performance.now() - changedAt < TOLD_MS + 2000) return;
  if ((response.status === 200) === isAway) {
    fault(`/readyz said ${said} while the database was ${isAway ? 'away' : 'there'}`);
  }
}

function holdThoseInHand(): void {
  for (const [ts, { sentAt }] of mentions) {
    if (!answered.has(ts)) mentions.set(ts, { sentAt, held: true });
  }
}

async function outages(): Promise<void> {
  for (let nth = 0; goesOn(); nth++) {
    await pause(BETWEEN_MS - OUTAGE_MS);
    holdThoseInHand();
    database.cut();
    changedAt = performance.now();
    await pause(1000);
    holdThoseInHand();
    isAway = true;
    changedAt = performance.now();
    await database.takeAway(nth);
    await pause(OUTAGE_MS);
    await database.giveBack();
    isAway = false;
    changedAt = performance.now();
  }
}

async function throwFile(nth: number): Promise<void> {
  const [name, content] = THROWN[nth % THROWN.length] as (typeof THROWN)[number];
  const [gone] = THROWN[(nth + 40) % THROWN.length] as (typeof THROWN)[number];
  await writeFile(join(articles, name), content);
  await rm(join(articles, gone), { force: true });
}

const memoryMb: number[] = [];
await Promise.all([
  again(20, async (nth) => sendHostile(bot, nth)),
  again(100, ask),
  again(200, mention),
  again(500, checkReady),
  again(400, throwFile),
  again(lengthMs / 11, async () => memoryMb.push(await bot.memoryMb())),
  outages(),
]);

const left = (): string[] => [...mentions.keys()].filter((ts) => !answered.has(ts));
const waitsUntil = performance.now() + TAKEN_UP_MS;
while (left().length > 0 && performance.now() < waitsUntil && !bot.hasEnded()) await pause(500);
const { lateFrom, ...judged } = judgeMentions(mentions, answered, IN_TIME_MS, fault);

const { content } = anArticleFile({
  id: 'last',
  paragraphs: ['The zyxwvutsq was signed in 2017.'],
});
await writeFile(join(articles, 'last.md'), content);
const seenUntil = performance.now() + 30_000;
let isSeen = false;
while (!isSeen && !bot.hasEnded() && performance.now() < seenUntil) {
  isSeen = (await askFor('zyxwvutsq', 1)).includes('was signed in 2017');
  await pause(500);
}
if (!isSeen) fault('a file that came last was not read');
if (bot.hasEnded()) fault('the process ended');
if (lengthMs >= FLAT_FROM_MS && !isFlat(memoryMb)) fault('memory grew');
const code = await bot.stop();
if (code !== 0) fault(`it ended with status ${code}`);
slack.close();
await database.close();
await rm(folder, { recursive: true });

const figures = {
  minutes: Number(values.minutes),
  database: database.kind,
  asks: asks.count,
  slowestAskMs: Math.round(asks.slowest),
  ...judged,
  lateAt: [...new Set(lateFrom.map((at) => Math.round((at - began) / 10_000) * 10))],
  ready: isReadyAsked,
  memoryMb,
  faults: Object.fromEntries(faults),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(faults.size > 0 ? 1 : 0);
