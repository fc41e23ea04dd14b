import type { Server } from 'node:http';
import type { Logger, Receiver } from '@slack/bolt';
import { createHttpReceiver, createSocketReceiver } from './receivers.ts';
import { listenFault, startFault } from './start-fault.ts';

/** After the close frame Slack's side may take 30 seconds to answer; nobody waits that long. */
const GOODBYE_LIMIT_MS = 2000;

/** Work that is awaited while a connection closes; resolves to how much of it was left. */
type Settle = () => Promise<number>;

/** How deliveries come in. `close` may be called at any time, and more than once. */
export type Connection = {
  readonly receiver: Receiver;
  readonly open: () => Promise<{ port?: number }>;
  readonly close: (settle: Settle) => Promise<number>;
};

type HttpOptions = {
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
  readonly now: () => number;
};

/** Slack's requests on `host` and `port`; port 0 takes any that is free. */
export function connectHttp({ signingSecret, host, port, logger, now }: HttpOptions): Connection {
  const receiver = createHttpReceiver(signingSecret, logger, now);
  let server: Server | undefined;
  return {
    receiver,
    async open() {
      server = await receiver.start({ host, port }).catch((error: unknown) => {
        throw listenFault(error, host, port);
      });
      const address = server.address();
      return { port: typeof address === 'object' && address !== null ? address.port : port };
    },
    async close(settle) {
      const open = server;
      server = undefined;
      const closed = open === undefined ? undefined : receiver.stop();
      const left = await settle();
      open?.closeAllConnections();
      await closed;
      return left;
    },
  };
}

type SocketOptions = {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly logger: Logger;
};

/** A WebSocket to Slack, kept up by Bolt. */
export function connectSocket({ appToken, apiUrl, logger }: SocketOptions): Connection {
  const receiver = createSocketReceiver(appToken, logger, apiUrl);
  return {
    receiver,
    async open() {
      await receiver.start().catch((error: unknown) => {
        throw startFault(error, 'SLACK_APP_TOKEN');
      });
      return {};
    },
    // The socket outlives the work: answers to commands go back over it. `receiver.stop()` would
    // not wait for the goodbye.
    async close(settle) {
      const left = await settle();
      const late = new Promise((resolve) => {
        setTimeout(resolve, GOODBYE_LIMIT_MS).unref();
      });
      await Promise.race([receiver.client.disconnect(), late]);
      return left;
    },
  };
}
