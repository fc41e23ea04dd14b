import type { Logger, SocketModeReceiver } from '@slack/bolt';
import { SlackError } from '@slack/web-api';
import type { Connection } from './http-connection.ts';
import { keepOpen } from './keep-open.ts';
import { createSocketReceiver, type PingTiming } from './receivers.ts';
import { watchSigns } from './socket-signs.ts';
import { startFault } from './start-fault.ts';

/** After the close frame Slack's side may take 30 seconds to answer; nobody waits that long. */
const GOODBYE_LIMIT_MS = 2000;

/** Slack says hello within a second; a socket that has none by then is given up. */
const HELLO_LIMIT_MS = 20_000;

/** Slack pings every few seconds, and answers pings at once. */
const PINGS: PingTiming = { clientPingTimeout: 5000, serverPingTimeout: 30_000 };

export type SocketOptions = {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
  readonly now: () => number;
  readonly pings?: PingTiming;
  readonly helloLimitMs?: number;
};

/**
 * A WebSocket to Slack. Bolt's client sees that it has gone silent; opening it again is done here,
 * since Bolt gives up, and takes the process with it, when Slack's Web API cannot be reached then.
 */
export function connectSocket(options: SocketOptions): Connection {
  const { appToken, apiUrl, logger, now, pings = PINGS, helloLimitMs = HELLO_LIMIT_MS } = options;
  const receiver = createSocketReceiver(appToken, logger, apiUrl, pings);
  const signs = watchSigns(receiver.client, now);
  let isStarting = true;
  const kept = keepOpen({
    now,
    open: () => openOnce(receiver, helloLimitMs),
    failed(error, delayMs) {
      const fault = startFault(error, 'SLACK_APP_TOKEN', apiUrl);
      // Before the first connection, what Slack's Web API says of the token ends the start.
      if (isStarting && error instanceof SlackError) throw fault;
      const words = fault instanceof Error ? fault.message : String(fault);
      logger.warn(`The socket was not opened. Next attempt in ${delayMs} ms. ${words}`);
    },
  });
  receiver.client.on('disconnected', () => {
    if (isStarting) return;
    logger.info('The socket was closed; it is opened again.');
    void kept.open();
  });
  return {
    receiver,
    state: signs.state,
    async open() {
      await kept.open();
      isStarting = false;
      return {};
    },
    // The socket outlives the work: answers to commands go back over it. `receiver.stop()` would
    // not wait for the goodbye.
    async close(settle) {
      const left = await settle();
      kept.stop();
      isStarting = true;
      await goodbye(receiver);
      signs.stop();
      return left;
    },
  };
}

async function openOnce({ client }: SocketModeReceiver, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      client.disconnect().catch(() => undefined);
      reject(new Error(`Slack said no hello within ${limitMs} ms.`));
    }, limitMs);
  });
  // Bolt's client rejects with nothing where the socket closes before the hello.
  const opened = client.start().catch((error: unknown) => {
    throw error ?? new Error('The socket closed before Slack said hello.');
  });
  await Promise.race([opened, late]).finally(() => clearTimeout(timer));
}

async function goodbye({ client }: SocketModeReceiver): Promise<void> {
  const late = new Promise((resolve) => {
    setTimeout(resolve, GOODBYE_LIMIT_MS).unref();
  });
  await Promise.race([client.disconnect(), late]);
}
