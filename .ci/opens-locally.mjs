// Starts the bot as somebody without a token does, asks in the workspace that opens, and ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const PATIENCE_MS = 120_000;

const env = {
  ...process.env,
  LOCAL_WORKSPACE: 'true',
  PORT: '0',
  DICTIONARIES: 'off',
  DOTENV_CONFIG_PATH: 'there-is-no.env',
};
const bot = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
// Whatever goes wrong here, nothing is left running.
process.on('exit', () => bot.kill('SIGKILL'));
const ended = once(bot, 'exit');
const patience = setTimeout(() => {
  bot.kill('SIGKILL');
}, PATIENCE_MS);

async function addressOf(output) {
  for await (const line of createInterface(output)) {
    const address = /in your browser: (http:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('It ended, or said no address.');
}

const address = await addressOf(bot.stdout);
bot.stdout.resume();
await fetch(`${address}/_local/say`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    person: 'U01ANNA',
    channel: 'C01GENERAL',
    text: '/ask when was the first 2+2?',
  }),
});
const state = await (await fetch(`${address}/_local/state?person=U01ANNA`)).text();
if (!state.includes('took place on 2 November 2013')) throw new Error('It did not answer.');
bot.kill('SIGTERM');
const [code] = await ended;
clearTimeout(patience);
if (code !== 0) throw new Error(`It ended with status ${code}.`);
console.log('The local workspace opens and answers.');
