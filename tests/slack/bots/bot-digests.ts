import { digestFaultMessage } from '../../../src/blocks/digest/edition/fault.ts';
import { digestMessage, nothingNewMessage } from '../../../src/blocks/digest/edition/message.ts';
import { createDigests } from '../../../src/digest/digests.ts';
import type { Log } from '../../../src/log.ts';
import { createDigestCourier } from '../../../src/slack/digest/courier.ts';
import { oneTeam } from '../../../src/slack/teams/teams.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { anArchive } from '../../archive-builders.ts';

type About = {
  readonly store: Store;
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  readonly now?: (() => number) | undefined;
};

/** The digests of a bot with an archive of one article; nothing of them runs by itself. */
export function botDigests({ store, apiUrl, log, now = Date.now }: About) {
  const { archive } = anArchive();
  return {
    digests: createDigests({
      store,
      archive: () => archive,
      render: {
        edition: digestMessage,
        nothingNew: nothingNewMessage,
        fault: digestFaultMessage,
      },
      courier: createDigestCourier({
        teams: oneTeam('xoxb-1'),
        log,
        ...(apiUrl === undefined ? {} : { apiUrl }),
      }),
      log,
      now,
    }),
  };
}
