import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aWorkspace, TOKENS } from '../slack/bots/local-slack.ts';
import { aStartedBot } from './started-bot.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Nobody is there, but through the proxy. */
const NOWHERE = 'localhost:47011';

/** A proxy that opens tunnels (RFC 9110, 9.3.6); `to` is where `NOWHERE` is. */
async function aProxy(to: string) {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('error', () => {});
    client.once('data', (head) => {
      const target = /^CONNECT (\S+) /.exec(head.toString('latin1'))?.[1] ?? '';
      asked.push(target);
      const [host, port] = (target === NOWHERE ? to : target).split(':');
      const up = connect(Number(port), host, () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        client.pipe(up).pipe(client);
      });
      sockets.add(up);
      up.on('error', () => client.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('calls to Slack, the socket and replies go through the proxy that the environment names', async () => {
  const slack = await aWorkspace();
  const { host, pathname } = new URL(slack.apiUrl);
  const proxy = await aProxy(host);
  const bot = aStartedBot({
    SLACK_BOT_TOKEN: TOKENS.bot,
    SLACK_APP_TOKEN: TOKENS.app,
    SLACK_API_URL: `http://${NOWHERE}${pathname}`,
    HTTP_PROXY: proxy.address,
  });
  await bot.logged('ready');
  expect(new Set(proxy.asked)).toEqual(new Set([NOWHERE, host]));
  await slack.say('/ask When was the first 2+2 meeting?');
  expect(await slack.fromBot()).toMatchObject([{ isEphemeral: true }]);
  bot.child.kill('SIGTERM');
  expect((await bot.ended()).code).toBe(0);
});

test('addresses in NO_PROXY are reached without it', async () => {
  const slack = await aWorkspace();
  const proxy = await aProxy('127.0.0.1:1');
  const bot = aStartedBot({
    SLACK_BOT_TOKEN: TOKENS.bot,
    SLACK_APP_TOKEN: TOKENS.app,
    SLACK_API_URL: slack.apiUrl,
    HTTP_PROXY: proxy.address,
    NO_PROXY: '127.0.0.1',
  });
  await bot.logged('ready');
  expect(proxy.asked).toEqual([]);
});
