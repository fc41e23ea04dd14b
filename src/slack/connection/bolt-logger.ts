import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/**
 * Bolt's words in our log. Debug lines are dropped whatever the level: Slack's packages print whole
 * payloads there, with the questions and tokens in them.
 */
export function createBoltLogger(log: Log): Logger {
  const line =
    (level: 'info' | 'warn' | 'error') =>
    (...parts: readonly unknown[]): void => {
      const err = parts.find((part) => part instanceof Error);
      const words = parts.filter((part) => part !== err).map(String);
      const message = words.join(' ') || 'Slack reported a fault.';
      log[level](err === undefined ? { from: 'bolt' } : { from: 'bolt', err }, message);
    };
  return {
    debug() {},
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}
