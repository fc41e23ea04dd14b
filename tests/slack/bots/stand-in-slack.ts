import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A call the bot made: a Web API method, or `respond` for a command's response address. */
type Call = {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
};

/** `status` and `retryAfter` are those of the response; the rest is its body. */
type Answer = Readonly<Record<string, unknown>>;
type Answering = Answer | ((call: Call) => Answer | Promise<Answer>);

/**
 * Slack at its worst, for what the local workspace does not do: answers of any kind, sockets that are
 * silent or cut.
 */
export type StandInSlack = {
  readonly apiUrl: string;
  readonly responseUrl: string;
  readonly calls: readonly Call[];
  /** The next call of `method` that no one has awaited yet. */
  readonly nextCall: (method: string) => Promise<Call>;
  /** Answers `method` so from now on. */
  readonly answer: (method: string, answer: Answering) => void;
  /** Whether sockets get Slack's hello when they are opened; they do at first. */
  readonly greet: (isGreeting: boolean) => void;
  /** The next socket the bot opens. */
  readonly nextSocket: () => Promise<WebSocket>;
  readonly close: () => Promise<void>;
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  'auth.test': { ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', user: 'common-ground' },
  'chat.postMessage': { ok: true, ts: '1700000000.000200', channel: 'C1' },
  'chat.update': { ok: true, ts: '1700000000.000200', channel: 'C1' },
  'users.info': { ok: true, user: { team_id: 'T1' } },
  'conversations.info': { ok: true, channel: { is_ext_shared: false } },
  respond: { ok: true },
};

export async function startStandInSlack(): Promise<StandInSlack> {
  const calls: Call[] = [];
  const called = createQueue<Call>();
  const opened = createQueue<WebSocket>();
  const answers = new Map<string, Answering>(Object.entries(ANSWERS));
  const server = createServer((request, response) => {
    void receive(request).then(async (call) => {
      calls.push(call);
      const answer = answers.get(call.method) ?? { ok: false, error: 'unknown_method' };
      called.put(call.method, call);
      reply(response, typeof answer === 'function' ? await answer(call) : answer);
    });
  });
  const sockets = new WebSocketServer({ server });
  let isGreeting = true;
  sockets.on('connection', (socket) => {
    if (isGreeting) socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    opened.put('socket', socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  answers.set('apps.connections.open', { ok: true, url: `ws://127.0.0.1:${port}/socket` });
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    responseUrl: `http://127.0.0.1:${port}/respond`,
    calls,
    nextCall: called.take,
    answer: (method, answer) => void answers.set(method, answer),
    greet: (now) => {
      isGreeting = now;
    },
    nextSocket: () => opened.take('socket'),
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function receive(request: IncomingMessage): Promise<Call> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const isJson = request.headers['content-type']?.startsWith('application/json');
  return {
    method: request.url?.split('/').at(-1) ?? '',
    authorization: request.headers.authorization,
    body: isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text)),
  };
}

function reply(response: ServerResponse, answer: Answer): void {
  const { status = 200, retryAfter, ...body } = answer;
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  response.writeHead(Number(status), { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** What is put under a name waits for who takes it, and the other way round. */
function createQueue<Item>() {
  const waiting = new Map<string, ((item: Item) => void)[]>();
  const ready = new Map<string, Item[]>();
  return {
    put(name: string, item: Item): void {
      const taker = waiting.get(name)?.shift();
      if (taker) taker(item);
      else ready.set(name, [...(ready.get(name) ?? []), item]);
    },
    take(name: string): Promise<Item> {
      const item = ready.get(name)?.shift();
      if (item !== undefined) return Promise.resolve(item);
      return new Promise((resolve) => {
        waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
      });
    },
  };
}
