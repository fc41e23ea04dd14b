import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { digestFaultMessage } from '../../src/blocks/digest/edition/fault.ts';
import { digestMessage, nothingNewMessage } from '../../src/blocks/digest/edition/message.ts';
import { createPostPace } from '../../src/digest/delivery/post-pace.ts';
import { createDigests, type DigestsParts } from '../../src/digest/digests.ts';
import type { Settings } from '../../src/digest/settings/settings.ts';
import type { Store } from '../../src/store/open-store.ts';
import { anArchive, anArticle } from '../archive-builders.ts';
import { aClock, subscribed } from '../store/databases.ts';
import { someSettings } from './builders.ts';
import { aScriptedCourier, type ScriptedCourier } from './scripted-courier.ts';

const RENDER: DigestsParts['render'] = {
  edition: digestMessage,
  nothingNew: nothingNewMessage,
  fault: digestFaultMessage,
};

/** Turns follow at once, and the time they would have taken is counted. */
export function aQuickPace() {
  let elapsed = 0;
  const pace = createPostPace(
    async (ms) => {
      elapsed += ms;
    },
    () => elapsed,
  );
  return { ...pace, elapsed: () => elapsed };
}

/** At eight in the morning in Tokyo, half an hour before the digest. */
export const EIGHT = Date.UTC(2026, 10, 23, 23);

export const aMorning = () => aClock(EIGHT);

type About = Partial<DigestsParts> & {
  readonly store: Store;
  readonly clock: ReturnType<typeof aClock>;
  readonly scripted?: ScriptedCourier;
};

/** The digests of one copy of the bot; an article of the archive is new in the store. */
export function someDigests({ store, clock, scripted = aScriptedCourier(), ...about }: About) {
  const { archive } = anArchive([
    anArticle({ id: 'first', paragraphs: ['The first meeting took place on 2 November 2013.'] }),
    anArticle({ id: 'second', paragraphs: ['Sea urchins were sold in Nemuro.'] }),
  ]);
  const pace = aQuickPace();
  const digests = createDigests({
    store,
    archive: () => archive,
    render: RENDER,
    courier: scripted.courier,
    log: pino({ level: 'silent' }),
    now: clock.now,
    wait: async () => undefined,
    pace,
    ...about,
  });
  onTestFinished(() => digests.stop());
  return { digests, pace, archive, ...scripted };
}

/** A channel that wants a digest every morning in Tokyo. */
export const subscribe = (
  { subscriptions }: Pick<Store, 'subscriptions'>,
  channel = 'C1',
  about: Partial<Settings> = {},
) =>
  subscribed(
    { subscriptions },
    {
      team: 'T1',
      channel,
      settings: someSettings({ sections: ['new'], ...about }),
      createdBy: 'U1',
    },
  );
