import type { Server } from 'node:http';
import type { Logger, Receiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { createHttpReceiver } from './receivers.ts';
import type { RequestGateParts } from './request-gate.ts';
import { listenFault } from './start-fault.ts';

/**
 * Proxies use a connection again for up to a minute. Node closes it after five seconds, and a request
 * that is on its way just then is lost.
 */
const KEEP_ALIVE_MS = 65_000;

/** Work that is awaited while a connection closes; resolves to how much of it was left. */
type Settle = () => Promise<number>;

/** How a connection does. */
export type ConnectionState = {
  readonly isOpen: boolean;
  /** When Slack was last heard of, in ms since 1970: a ping will do. Absent where there are no pings. */
  readonly heardAt?: number;
};

/** How deliveries come in. `close` may be called at any time, and more than once. */
export type Connection = {
  readonly receiver: Receiver;
  readonly open: () => Promise<{ port?: number }>;
  readonly close: (settle: Settle) => Promise<number>;
  readonly state: () => ConnectionState;
};

type HttpOptions = {
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
  readonly log: Log;
  readonly now: () => number;
  readonly pages?: RequestGateParts['pages'];
};

/** Slack's requests on `host` and `port`; port 0 takes any that is free. */
export function connectHttp(options: HttpOptions): Connection {
  const { signingSecret, host, port, logger, log, now, pages } = options;
  const receiver = createHttpReceiver(signingSecret, logger, log, now, pages);
  let server: Server | undefined;
  return {
    receiver,
    state: () => ({ isOpen: server !== undefined }),
    async open() {
      server = await receiver.start({ host, port }).catch((error: unknown) => {
        throw listenFault(error, host, port);
      });
      server.keepAliveTimeout = KEEP_ALIVE_MS;
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
