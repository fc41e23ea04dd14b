import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isFromHere } from '../http/loopback.ts';
import type { Acknowledgement, BotConnection } from './bot-connection.ts';

export type SocketConnection = BotConnection & {
  /** An address for one connection, as `apps.connections.open` gives it. */
  readonly ticket: () => string;
  readonly attach: (server: Server) => void;
  readonly stop: () => void;
};

/** Bolt takes a connection without pings for lost after 30 seconds. */
const PING_MS = 10_000;

type Waiting = (answer: unknown) => void;

/** Socket Mode: the bot opens connections, each envelope goes to one of them. */
export function createSocketConnection(
  nextId: (prefix: string) => string,
  ackLimitMs: number,
): SocketConnection {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const waiting = new Map<string, Waiting>();
  let turn = 0;
  const ping = setInterval(() => {
    for (const socket of sockets.clients) socket.ping();
  }, PING_MS).unref();

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    // The server no longer listens for its faults, and nobody else does yet.
    stream.on('error', () => stream.destroy());
    if (!isFromHere(request) || !tickets.delete(ticketIn(request))) {
      stream.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => greet(socket));
  };
  const greet = (socket: WebSocket): void => {
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => acknowledge(String(data), waiting));
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.clients.size }));
  };
  const open = (): readonly WebSocket[] =>
    [...sockets.clients].filter((socket) => socket.readyState === socket.OPEN);
  return {
    isOpen: () => open().length > 0,
    ticket() {
      const ticket = nextId('ticket-');
      tickets.add(ticket);
      return ticket;
    },
    attach: (server) => void server.on('upgrade', upgrade),
    send({ type, payload, retry, retryReason }) {
      const all = open();
      turn += 1;
      const socket = all[turn % Math.max(all.length, 1)];
      if (socket === undefined) {
        return Promise.resolve({ status: 'unreachable', ms: 0, isFinal: false });
      }
      const id = nextId('envelope-');
      const sent = {
        type,
        envelope_id: id,
        payload,
        accepts_response_payload: type !== 'events_api',
      };
      socket.send(
        JSON.stringify(
          type === 'events_api'
            ? { ...sent, retry_attempt: retry, retry_reason: retryReason ?? '' }
            : sent,
        ),
      );
      return answerTo(id, waiting, ackLimitMs);
    },
    stop() {
      clearInterval(ping);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** Not every path is a URL: `//` is none. */
const ticketIn = ({ url = '' }: IncomingMessage): string =>
  new URLSearchParams(url.split('?')[1]).get('ticket') ?? '';

/** What is no acknowledgement is left alone. */
function acknowledge(text: string, waiting: Map<string, Waiting>): void {
  const given = parsed(text);
  if (typeof given !== 'object' || given === null || !('envelope_id' in given)) return;
  waiting.get(idOf(given.envelope_id))?.('payload' in given ? given.payload : undefined);
}

const idOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function answerTo(
  id: string,
  waiting: Map<string, Waiting>,
  limitMs: number,
): Promise<Acknowledgement> {
  const began = performance.now();
  const ms = (): number => Math.round(performance.now() - began);
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      waiting.delete(id);
      resolve({ status: 'timeout', ms: ms(), isFinal: false });
    }, limitMs);
    waiting.set(id, (answer) => {
      clearTimeout(late);
      waiting.delete(id);
      resolve({ status: 200, ...(isEmpty(answer) ? {} : { answer }), ms: ms(), isFinal: false });
    });
  });
}

/** Bolt acknowledges with `{}` where it would send an empty body over HTTP. */
const isEmpty = (answer: unknown): boolean =>
  answer === undefined ||
  answer === null ||
  answer === '' ||
  (typeof answer === 'object' && Object.keys(answer).length === 0);
