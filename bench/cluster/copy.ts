import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { cleanEnvironment } from '../../tests/clean-environment.ts';

export type Copy = {
  readonly port: number;
  readonly isUp: () => boolean;
  readonly start: () => Promise<void>;
  /** As a machine dies: with kill -9. */
  readonly kill: () => void;
  readonly memoryMb: () => number;
  readonly stop: () => Promise<void>;
};

/** One copy of the bot as `npm start` runs it, on a port of its own that it keeps. */
export function aCopy(port: number, settings: Readonly<Record<string, string>>): Copy {
  let child: ChildProcess | undefined;
  let isUp = false;
  process.on('exit', () => child?.kill('SIGKILL'));
  return {
    port,
    isUp: () => isUp,
    start: () =>
      new Promise((resolve, reject) => {
        const started = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
          env: {
            ...cleanEnvironment(),
            DOTENV_CONFIG_PATH: 'there-is-no.env',
            PORT: String(port),
            HEALTH_PORT: '0',
            ...settings,
          },
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        child = started;
        started.on('close', (code) => {
          if (child === started) isUp = false;
          reject(new Error(`A copy ended with ${code}.`));
        });
        createInterface({ input: started.stderr }).on('line', (line) => {
          if (line.includes('"msg":"ready"')) {
            isUp = true;
            resolve();
          } else if (/"level":[56]0/.test(line)) process.stderr.write(`${line}\n`);
        });
      }),
    kill() {
      isUp = false;
      child?.kill('SIGKILL');
    },
    memoryMb() {
      const status = readFileSync(`/proc/${child?.pid}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
    },
    async stop() {
      const ending = child;
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = new Promise((resolve) => ending.once('close', resolve));
      ending.kill('SIGTERM');
      await ended;
    },
  };
}
