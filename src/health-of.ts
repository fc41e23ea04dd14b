import type { Archives } from './archive/several/archives.ts';
import { createMetrics } from './health/metrics.ts';
import { type Check, slackCheck } from './health/readiness.ts';
import { watchToken } from './health/token.ts';
import type { Slack } from './slack/create-slack.ts';
import type { Observer } from './slack/delivery/observer.ts';
import type { SeveralTeams } from './slack/teams/teams.ts';
import type { Store } from './store/open-store.ts';

type Opened = {
  readonly store?: Store;
  readonly archives?: Archives;
  readonly slack?: Slack;
  /** Where there are several. */
  readonly teams?: { readonly several: Pick<SeveralTeams, 'faults'> };
};

/** What can be told of parts that are opened one after another. */
export function createHealth(opened: () => Opened, isOfSeveral = false) {
  const indexCheck: Check = {
    name: 'index',
    fault: () => (opened().archives === undefined ? 'not loaded yet' : undefined),
  };
  const archivesCheck: Check = {
    name: 'archives',
    isPartial: true,
    fault() {
      const unread = [...(opened().archives?.faults().keys() ?? [])];
      return unread.length === 0 ? undefined : `cannot be read: ${unread.join(', ')}`;
    },
  };
  const storeCheck: Check = {
    name: 'store',
    fault: async () => {
      const { store } = opened();
      return store === undefined ? 'not open yet' : store.fault();
    },
  };
  const metrics = createMetrics(() => {
    const members = opened().archives?.members() ?? [];
    return members.map(({ name, live }) => {
      const { passages, articles } = live.stats();
      return { archive: name, passages, articles, builtAt: live.builtAt() };
    });
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
      archivesCheck,
      storeCheck,
      { ...connected, fault },
      ...(isOfSeveral ? [workspacesCheck(opened)] : []),
    ],
  };
}

/** Which of several workspaces are not served: a matter between them and Slack. */
const workspacesCheck = (opened: () => Opened): Check => ({
  name: 'workspaces',
  isPartial: true,
  fault: () => opened().teams?.several.faults().join('; ') || undefined,
});
