import type { LiveArchive } from './archive/live-archive.ts';
import { createMetrics } from './health/metrics.ts';
import { type Check, slackCheck } from './health/readiness.ts';
import { watchToken } from './health/token.ts';
import type { Slack } from './slack/create-slack.ts';
import type { Observer } from './slack/delivery/observer.ts';
import type { SeveralTeams } from './slack/teams/teams.ts';
import type { Store } from './store/open-store.ts';

type Opened = {
  readonly store?: Store;
  readonly archive?: LiveArchive;
  readonly slack?: Slack;
  /** Where there are several. */
  readonly teams?: { readonly several: Pick<SeveralTeams, 'faults'> };
};

/** What can be told of parts that are opened one after another. */
export function createHealth(opened: () => Opened, isOfSeveral = false) {
  const indexCheck: Check = {
    name: 'index',
    fault: () => (opened().archive === undefined ? 'not loaded yet' : undefined),
  };
  const storeCheck: Check = {
    name: 'store',
    fault: async () => {
      const { store } = opened();
      return store === undefined ? 'not open yet' : store.fault();
    },
  };
  const metrics = createMetrics(() => {
    const { archive } = opened();
    const { passages = 0, articles = 0 } = archive?.stats() ?? {};
    return { passages, articles, builtAt: archive?.builtAt() ?? 0 };
  });
  const token = watchToken(async () => opened().slack?.tokenFault());
  const connected = slackCheck(() => opened().slack?.state());
  const fault = async () => (await token.fault()) ?? connected.fault();
  const observer: Observer = {
    ...metrics.observer,
    failed(code) {
      metrics.observer.failed(code);
      // Of several workspaces one has left: the others are served.
      if (!isOfSeveral) token.failed(code);
    },
  };
  return {
    metrics,
    observer,
    readiness: [
      indexCheck,
      storeCheck,
      { ...connected, fault },
      ...(isOfSeveral ? [workspacesCheck(opened)] : []),
    ],
  };
}

/** Which of several workspaces are not served: a matter between them and Slack. */
const workspacesCheck = (opened: () => Opened): Check => ({
  name: 'workspaces',
  isAdvisory: true,
  fault: () => opened().teams?.several.faults().join('; ') || undefined,
});
