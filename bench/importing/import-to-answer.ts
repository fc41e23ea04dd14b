import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBotProcess } from '../bot-process.ts';
import { startSlackOnLoopback } from '../slack-on-loopback.ts';

/*
 * From `npm run -s import -- page.html` to a cited answer of the running bot, over the shipped archive:
 * `npm run bench:import-to-answer -- [TIMES]`. One line of JSON, in milliseconds.
 */
const times = Number(process.argv[2] ?? 10);

/** A new index after another may wait for three seconds: what is measured is a page that comes alone. */
const APART_MS = 4000;
// Oftener the questions would take from the command what it is measured by.
const ASK_EVERY_MS = 100;

const folder = await mkdtemp(join(tmpdir(), 'common-ground-bench-'));
const knowledge = join(folder, 'knowledge');
await cp('knowledge', knowledge, { recursive: true });
const slack = await startSlackOnLoopback();
const bot = await startBotProcess(slack.apiUrl, { KNOWLEDGE_DIR: knowledge, DICTIONARIES: 'off' });

const NAMES = ['Tanabe', 'Morozov', 'Ishikawa', 'Belyaev', 'Kuroda', 'Sorokin', 'Nagano', 'Titov'];
const aCaptain = (at: number): string => `${NAMES[at % NAMES.length]} the ${at + 1}th`;

const page = (at: number): string => `<!doctype html><html lang="en"><head>
<title>Icebreaker number ${at + 4000} sails</title><meta name="author" content="Irina Volkova">
<meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2019-08-02">
<link rel="canonical" href="https://example.org/icebreaker-${at}"></head><body><article>
<h1>Icebreaker number ${at + 4000} sails</h1>
<p>The icebreaker number ${at + 4000} is commanded by captain ${aCaptain(at)}, who has sailed these waters for years.</p>
<p>She left the harbour in the morning, and the pilots said that the sea had seldom been so calm at that time of the year.</p>
<p>Her crew of ${at + 30} will be away for two months and look for a way between the islands for the ferries of next summer.</p>
</article></body></html>`;

let triggers = 0;
/** What `/ask` answers. */
async function asked(text: string): Promise<string> {
  const body = new URLSearchParams({
    command: '/ask',
    text,
    trigger_id: `${++triggers}.1`,
    user_id: 'U1',
    team_id: 'T1',
    channel_id: 'D1',
    response_url: `${slack.apiUrl}response`,
  });
  return (await bot.sendSigned(body.toString(), 'application/x-www-form-urlencoded')).text;
}

async function imported(file: string): Promise<number> {
  const began = performance.now();
  const args = ['run', '-s', 'import', '--', '--knowledge', knowledge, file];
  const child = spawn('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`import ended with status ${status}`);
  return performance.now() - began;
}

const taken: { readonly import: number; readonly answer: number }[] = [];
for (let at = 0; at < times; at++) {
  const file = join(folder, `page-${at}.html`);
  await writeFile(file, page(at));
  await sleep(APART_MS);
  const began = performance.now();
  const importing = imported(file);
  const question = `Who commands the icebreaker number ${at + 4000}?`;
  const isThere = async (): Promise<boolean> => {
    const answer = await asked(question);
    return answer.includes(aCaptain(at)) && answer.includes(`icebreaker-${at}`);
  };
  while (!(await isThere())) {
    if (performance.now() - began > 60_000) throw new Error('It was never answered.');
    await sleep(ASK_EVERY_MS);
  }
  const answer = performance.now() - began;
  taken.push({ import: await importing, answer });
}

const sorted = (of: 'import' | 'answer'): number[] =>
  taken.map((one) => Math.round(one[of])).toSorted((a, b) => a - b);
const figures = (of: 'import' | 'answer') => ({
  p50: sorted(of)[Math.floor((times - 1) / 2)],
  max: sorted(of).at(-1),
});
process.stdout.write(
  `${JSON.stringify({ times, untilAnswer: figures('answer'), ofThatTheCommand: figures('import') })}\n`,
);
await bot.stop();
slack.close();
await rm(folder, { recursive: true });
