/*
 * The bot under load: `npm start` in HTTP mode over a made-up archive, with a stand-in for Slack on
 * loopback.
 *
 *   npm run -s bench -- [--passages 1000] [--rate 200] [--seconds 60] [--database postgres://…]
 *
 * First 100 mentions within two seconds, so that it is a running bot that is measured and not one
 * that has just been started. Then `rate` mentions a second for `seconds`, over 500 channels, each a
 * question of its own. Then 1,000 events, or `again`, each delivered ten times. It prints, and ends with status 1
 * where a reply was lost or doubled:
 *   lost, doubled   mentions without a reply, and replies beyond the first
 *   p50, p99, max   ms from sending the request to the last byte of chat.postMessage
 *   refused         what was answered instead of 200; such an event is delivered again, as Slack does
 *   processorMs     what the bot spent on a mention
 *   memoryMb        of the bot, ten seconds after the start of the load and every ten after that
 */
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeFolder } from './archive-folder.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';
import { type SlackOnLoopback, startSlackOnLoopback } from './slack-on-loopback.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '1000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    /** Events that are delivered ten times. */
    again: { type: 'string', default: '1000' },
    /** Its own file when absent. */
    database: { type: 'string' },
  },
});
const [passages, rate, seconds] = [values.passages, values.rate, values.seconds].map(Number) as [
  number,
  number,
  number,
];

const CHANNELS = 500;
const EVENTS = Number(values.again);
const DELIVERIES = 10;

const until = (at: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, at - performance.now());
  });

/** Waits until `isDone`, or until nothing can be expected any more. */
async function settled(isDone: () => boolean): Promise<void> {
  for (let waited = 0; waited < 150 && !isDone(); waited++) await until(performance.now() + 100);
  await until(performance.now() + 1000);
}

type Mention = { readonly ts: string; readonly event: object };

/** `series` keeps the messages of two runs apart. */
function aMention(at: number, series: number, question: string): Mention {
  const ts = `${1_700_000_000 + series}.${String(at).padStart(6, '0')}`;
  const channel = `C${at % CHANNELS}`;
  return {
    ts,
    event: { type: 'app_mention', user: 'U1', channel, ts, text: `<@UBOT> ${question}` },
  };
}

/** The replies to each mention, and how long the first took. */
function countReplies(slack: SlackOnLoopback) {
  const sentAt = new Map<string, number>();
  const replies = new Map<string, number>();
  const took: number[] = [];
  slack.onPost((ts, at) => {
    const before = replies.get(ts) ?? 0;
    replies.set(ts, before + 1);
    if (before === 0) took.push(at - (sentAt.get(ts) ?? Number.NaN));
  });
  const share = (part: number): number =>
    Math.round([...took].sort((a, b) => a - b)[Math.floor((took.length - 1) * part)] ?? Number.NaN);
  return {
    sending: (ts: string) => void sentAt.set(ts, sentAt.get(ts) ?? performance.now()),
    answered: () => replies.size,
    figures: () => ({
      mentions: sentAt.size,
      lost: [...sentAt.keys()].filter((ts) => !replies.has(ts)).length,
      doubled: [...replies.values()].reduce((sum, count) => sum + count - 1, 0),
      p50: share(0.5),
      p99: share(0.99),
      max: share(1),
    }),
  };
}

/** Slack delivers again what was not answered with 200: https://docs.slack.dev/apis/events-api/ */
async function sendUntilTaken(
  bot: BotProcess,
  event: object,
  eventId: string,
  refused: string[],
): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const status = await bot.send(event, eventId).catch(String);
    if (status === 200) return;
    refused.push(String(status));
    await until(performance.now() + 1000);
  }
}

type Load = { readonly rate: number; readonly seconds: number; readonly series: number };

async function steadyLoad(
  bot: BotProcess,
  slack: SlackOnLoopback,
  question: (at: number) => string,
  { rate, seconds, series }: Load,
) {
  const counted = countReplies(slack);
  const refused: string[] = [];
  const memoryMb: number[] = [];
  const total = rate * seconds;
  const processorMs = await bot.processorMs();
  const began = performance.now();
  let memoryAt = 10;
  for (let at = 0; at < total; at++) {
    const due = began + (at / rate) * 1000;
    if (due > performance.now()) await until(due);
    const { ts, event } = aMention(at, series, question(at));
    counted.sending(ts);
    void sendUntilTaken(bot, event, `Ev-load-${ts}`, refused);
    if (performance.now() - began > memoryAt * 1000) {
      memoryAt += 10;
      memoryMb.push(await bot.memoryMb());
    }
  }
  await settled(() => counted.answered() === total);
  memoryMb.push(await bot.memoryMb());
  const spent = ((await bot.processorMs()) - processorMs) / total;
  const processor = Number(spent.toFixed(1));
  return { ...counted.figures(), refused, processorMs: processor, memoryMb };
}

async function redeliveries(
  bot: BotProcess,
  slack: SlackOnLoopback,
  question: (at: number) => string,
) {
  const counted = countReplies(slack);
  for (let from = 0; from < EVENTS; from += 10) {
    const some = Array.from({ length: 10 }, (_, at) =>
      aMention(from + at, 1, question(from + at)),
    ).flatMap((mention) => Array.from({ length: DELIVERIES }, () => mention));
    await Promise.all(
      some.map(({ ts, event }) => {
        counted.sending(ts);
        return bot.send(event, `Ev-again-${ts}`);
      }),
    );
  }
  await settled(() => counted.answered() === EVENTS);
  const { mentions, lost, doubled } = counted.figures();
  return { events: mentions, deliveries: EVENTS * DELIVERIES, lost, doubled };
}

const { folder, questionAbout } = await makeFolder(passages);
const slack = await startSlackOnLoopback();
const bot = await startBotProcess(slack.apiUrl, {
  KNOWLEDGE_DIR: folder,
  LOG_LEVEL: 'info',
  ...(values.database !== undefined && { DATABASE_URL: values.database }),
});
await steadyLoad(bot, slack, (at) => questionAbout(at * 5), { rate: 50, seconds: 2, series: 2 });
const load = await steadyLoad(bot, slack, (at) => questionAbout(at * 7), {
  rate,
  seconds,
  series: 0,
});
process.stdout.write(`${JSON.stringify({ passages, rate, seconds, ...load })}\n`);
const again = await redeliveries(bot, slack, (at) => questionAbout(at * 3));
process.stdout.write(`${JSON.stringify(again)}\n`);
const status = await bot.stop();
slack.close();
await rm(folder, { recursive: true });
if (load.lost + load.doubled + again.lost + again.doubled > 0 || status !== 0) process.exitCode = 1;
