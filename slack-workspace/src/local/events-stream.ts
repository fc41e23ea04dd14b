import type { ServerResponse } from 'node:http';
import type { Changes } from '../state/changes.ts';

/** Keeps the connection open through proxies and lets the page notice a server that has gone. */
const PING_MS = 15_000;

/** Tells the page, by Server-Sent Events, that there is something new to fetch. */
export function sendChanges(changes: Changes, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (): void => void response.write('event: change\ndata: {}\n\n');
  tell();
  const stop = changes.subscribe(tell);
  const ping = setInterval(() => response.write(': ping\n\n'), PING_MS);
  response.on('close', () => {
    clearInterval(ping);
    stop();
  });
}
