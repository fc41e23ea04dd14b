import type { World } from '../world.ts';

/** Slack delivers again for up to 24 hours; twice that is kept. https://docs.slack.dev/apis/events-api/ */
const KEPT_MS = 48 * 60 * 60 * 1000;

/** A question older than this is not answered any more: the conversation has moved on. */
const FRESH_MS = 10 * 60 * 1000;

/** A question that ends the process each time is not taken up for ever. */
const MOST_TRIES = 3;

/** How the deliveries of what nobody delivers begin: what people asked to be told. */
export const TOLD_LATER = 'tell ';

/** A question and where it was put: all that answering it takes. */
export type Asked = {
  readonly entry: 'command' | 'mention' | 'direct-message' | 'shortcut' | 'form';
  readonly team: string;
  readonly channel: string;
  readonly asker: string;
  /** As Slack sent it. */
  readonly text: string;
  /** The message; a command has none. */
  readonly ts?: string;
  readonly threadTs?: string;
  /** Slack said of the event that people of another company are in it. */
  readonly isFromOutside?: boolean;
};

export type NewClaim = {
  /** What is the same whenever Slack delivers this again. */
  readonly delivery: string;
  /** What is the same in every event about this message. */
  readonly message?: string;
  /**
   * Kept until the reply is posted, so that the question can be answered after a crash. Not that of
   * a command or a form: the way to their reply ends with the process, and Slack tells the person.
   */
  readonly asked?: Asked;
};

const SLACK_TELLS: ReadonlySet<Asked['entry']> = new Set(['command', 'form']);

type CutOff = { readonly id: string; readonly asked: Asked };

/** What other processes have left behind. */
type LeftBehind = {
  /** Questions to be answered now. */
  readonly fresh: readonly CutOff[];
  /** Questions that are too old for that. */
  readonly missed: readonly CutOff[];
  /** How many were cut off in the very moment of posting: whether the reply arrived is unknown. */
  readonly uncertain: number;
};

/**
 * Who answers what, so that all is answered once: claimed → posting → posted. A claim is this
 * object's own until another takes it over, which `begin` finds out.
 */
export type Claims = {
  /** The claim's id; `undefined` where the delivery or the message is claimed already. */
  readonly take: (claim: NewClaim) => Promise<string | undefined>;
  /** Whether the reply may be posted now: never true twice for one claim, whoever asks. */
  readonly begin: (id: string) => Promise<boolean>;
  readonly finish: (id: string) => Promise<void>;
  /** Ends a claim that gets no reply. */
  readonly drop: (id: string) => Promise<void>;
  /** Lets it be claimed anew. */
  readonly giveBack: (id: string) => Promise<void>;
  /**
   * Makes the unposted claims of all others this object's own: after a start, theirs are dead. Those
   * on what is told later are given back, for whoever tells it looks for it anew.
   */
  readonly takeOver: () => Promise<LeftBehind>;
  /** Deletes claims older than 48 hours. */
  readonly forgetOld: () => Promise<void>;
};

export function createClaims({ db, now, newId }: World): Claims {
  const owner = newId();
  return {
    async take({ delivery, message, asked }) {
      const taken = await db
        .insertInto('claims')
        .values({
          id: newId(),
          delivery,
          message: message ?? null,
          asked: asked === undefined || SLACK_TELLS.has(asked.entry) ? null : JSON.stringify(asked),
          state: 'claimed',
          owner,
          tries: 0,
          claimed_at: now(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return taken?.id;
    },
    async begin(id) {
      const begun = await db
        .updateTable('claims')
        .set({ state: 'posting', asked: null })
        .where('id', '=', id)
        .where('owner', '=', owner)
        .where('state', '=', 'claimed')
        .executeTakeFirst();
      return begun.numUpdatedRows === 1n;
    },
    async finish(id) {
      await db
        .updateTable('claims')
        .set({ state: 'posted', asked: null })
        .where('id', '=', id)
        .execute();
    },
    async drop(id) {
      await db
        .updateTable('claims')
        .set({ state: 'dropped', asked: null })
        .where('id', '=', id)
        .where('owner', '=', owner)
        .where('state', '=', 'claimed')
        .execute();
    },
    async giveBack(id) {
      await db.deleteFrom('claims').where('id', '=', id).where('owner', '=', owner).execute();
    },
    async takeOver() {
      const time = now();
      await db
        .deleteFrom('claims')
        .where('state', '=', 'claimed')
        .where('owner', '!=', owner)
        .where('delivery', 'like', `${TOLD_LATER}%`)
        .execute();
      const rows = await db
        .updateTable('claims')
        .set((row) => ({ owner, tries: row('tries', '+', 1) }))
        .where('state', '=', 'claimed')
        .where('owner', '!=', owner)
        .where('asked', 'is not', null)
        .returning(['id', 'asked', 'tries', 'claimed_at'])
        .execute();
      const uncertain = await db
        .updateTable('claims')
        .set({ state: 'uncertain' })
        .where('state', '=', 'posting')
        .where('owner', '!=', owner)
        .executeTakeFirst();
      const left = rows
        .sort((a, b) => a.claimed_at - b.claimed_at)
        .map(({ id, asked, tries, claimed_at }) => ({
          claim: { id, asked: JSON.parse(asked ?? '{}') as Asked },
          isFresh: time - claimed_at < FRESH_MS && tries <= MOST_TRIES,
        }));
      return {
        fresh: left.filter(({ isFresh }) => isFresh).map(({ claim }) => claim),
        missed: left.filter(({ isFresh }) => !isFresh).map(({ claim }) => claim),
        uncertain: Number(uncertain.numUpdatedRows),
      };
    },
    async forgetOld() {
      await db
        .deleteFrom('claims')
        .where('claimed_at', '<', now() - KEPT_MS)
        .execute();
    },
  };
}
