import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { SocketModeReceiver } from '@slack/bolt';

/** undici tells of the frames that its sockets keep to themselves. */
const PINGS = ['undici:websocket:ping', 'undici:websocket:pong'];

/** Whether a socket is open, and when it was last heard of: a ping or a pong will do. */
export function watchSigns(client: SocketModeReceiver['client'], now: () => number) {
  let isOpen = false;
  let heardAt: number | undefined;
  const heard = (): void => {
    heardAt = now();
  };
  client.on('connected', () => {
    isOpen = true;
    heard();
  });
  client.on('disconnected', () => {
    isOpen = false;
  });
  client.on('ws_message', heard);
  for (const name of PINGS) subscribe(name, heard);
  return {
    state: () => ({ isOpen, ...(heardAt === undefined ? {} : { heardAt }) }),
    stop(): void {
      for (const name of PINGS) unsubscribe(name, heard);
    },
  };
}
