import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Slack's Web API as far as answering a mention needs it, and nothing more: it must not be what is measured. */
export type SlackOnLoopback = {
  readonly apiUrl: string;
  /** `threadTs` is what the message answers, `at` when its last byte came, by `performance.now()`. */
  readonly onPost: (told: (threadTs: string, at: number) => void) => void;
  readonly close: () => void;
};

const WHO = JSON.stringify({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' });
const PERSON = JSON.stringify({ ok: true, user: { team_id: 'T1' } });
const POSTED = JSON.stringify({ ok: true, ts: '1700000000.000200' });

export async function startSlackOnLoopback(): Promise<SlackOnLoopback> {
  let told: (threadTs: string, at: number) => void = () => {};
  const server = createServer((request, response) => {
    const isPerson = request.url?.endsWith('/users.info') === true;
    const isPost = request.url?.endsWith('/chat.postMessage') === true;
    let body = '';
    request.setEncoding('latin1').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      if (isPost) told(/thread_ts=([\d.]+)/.exec(body)?.[1] ?? '', performance.now());
      response.setHeader('content-type', 'application/json');
      response.end(isPost ? POSTED : isPerson ? PERSON : WHO);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    onPost(listener) {
      told = listener;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
