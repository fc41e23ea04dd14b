import type { BotConnection } from './bot-connection.ts';
import { connectOverHttp, type HttpBot } from './http-connection.ts';

type WayToBot = {
  readonly connection: BotConnection;
  readonly connect: (bot: HttpBot) => void;
};

/** By socket where one is open, as Slack does; over HTTP where the bot has an address. */
export function createWayToBot(
  sockets: BotConnection,
  now: () => number,
  ackLimitMs: number,
  changed: () => void,
): WayToBot {
  let http: BotConnection | undefined;
  return {
    connection: {
      isOpen: () => sockets.isOpen() || http !== undefined,
      send: (envelope) => (http === undefined || sockets.isOpen() ? sockets : http).send(envelope),
    },
    connect(bot) {
      http = connectOverHttp(bot, now, ackLimitMs);
      changed();
    },
  };
}
