import type { Methods } from '../method.ts';

/** `apps.connections.open`, with which Socket Mode begins. */
export const socketMethods = (address: () => string, ticket: () => string): Methods => ({
  'apps.connections.open': {
    tier: 1,
    isForApp: true,
    run: () => ({ url: `${address().replace(/^http/, 'ws')}/link/?ticket=${ticket()}` }),
  },
});
