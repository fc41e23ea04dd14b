import { createPace } from '../../pace.ts';
import type { World } from '../world.ts';
import { forgetClaims, insertClaim, isDone, isOwn, toPosting } from './claiming/changes.ts';
import { createReplies, type PostedReply, type Replies } from './claiming/replies.ts';
import { takeOverClaims, type Whose } from './claiming/take-over.ts';
import { createUnsure } from './claiming/unsure.ts';

/** Slack delivers again for up to 24 hours; twice that is kept. https://docs.slack.dev/apis/events-api/ */
const KEPT_MS = 48 * 60 * 60 * 1000;

/** A transaction of all of them would hold up the answers. */
const FORGOTTEN_AT_ONCE = 500;

/** A question older than this is not answered any more: the conversation has moved on. */
const FRESH_MS = 10 * 60 * 1000;

/** Slack delivers an event again that is not acknowledged within three seconds. */
const TAKE_LIMIT_MS = 2000;

/** The reply stands, and nobody waits; but stopping does. */
const FINISH_LIMIT_MS = 10_000;

/** A question that ends the process each time is not taken up for ever. */
const MOST_TRIES = 3;

/** How the deliveries of what nobody delivers begin: what people asked to be told. */
export const TOLD_LATER = 'tell ';

/** A file as a message of Slack names it: nothing of it is trusted but its id. */
export type SlackFile = { readonly id: string; readonly name: string };

/** A question and where it was put: all that answering it takes. */
export type Asked = {
  readonly entry: 'command' | 'mention' | 'direct-message' | 'shortcut' | 'form' | 'workflow';
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
  /** That came with it; absent where none did. */
  readonly files?: readonly SlackFile[];
  /** Slack's time of the edit that the text is from; absent for a message as it was first sent. */
  readonly editedTs?: string;
  /** The message may have its reply already, which is mended then: none is posted. */
  readonly isEdit?: boolean;
  /** A step of a workflow, by what it does and Slack's id for this run of it. */
  readonly step?: { readonly kind: 'search' | 'digest'; readonly execution: string };
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
export type Claims = Replies & {
  /** The claim's id; `undefined` where the delivery or the message is claimed already. */
  readonly take: (claim: NewClaim) => Promise<string | undefined>;
  /** Whether a delivery that was claimed has its reply, may have it, or gets none: nobody is at it any more. */
  readonly isDone: (delivery: string) => Promise<boolean>;
  /**
   * Whether the reply may be posted now: never true twice for one claim, whoever asks. Waits while the
   * database is away, for as long as an answer makes sense.
   */
  readonly begin: (id: string) => Promise<boolean>;
  /** Ends a claim whose reply is posted; `reply` says where it is to be found, if ever. */
  readonly finish: (id: string, reply?: PostedReply) => Promise<void>;
  /** Ends a claim that gets no reply. */
  readonly drop: (id: string) => Promise<void>;
  /** Lets it be claimed anew. */
  readonly giveBack: (id: string) => Promise<void>;
  /**
   * Makes the unposted claims of others this object's own: all, where nobody is named. Those on what is
   * told later are given back, for whoever tells it looks for it anew.
   */
  readonly takeOver: (whose?: Whose) => Promise<LeftBehind>;
  /** Deletes claims older than 48 hours. */
  readonly forgetOld: () => Promise<void>;
};

export function createClaims({ db, now, newId, again, copy: owner }: World): Claims {
  const taking = createUnsure();
  const beginning = createUnsure();
  /** And not finished. Of these, what the row says is no news. */
  const begun = new Set<string>();
  const rowOf = ({ delivery, message, asked }: NewClaim, id: string) => ({
    id,
    delivery,
    message: message ?? null,
    asked: asked === undefined || SLACK_TELLS.has(asked.entry) ? null : JSON.stringify(asked),
    state: 'claimed' as const,
    owner,
    tries: 0,
    claimed_at: now(),
    reply: null,
  });
  return {
    ...createReplies({ db, again }),
    take: (claim) =>
      taking.attempt(claim.delivery, newId, (id, isUnsure) =>
        again(async (before) => {
          if (await insertClaim(db, rowOf(claim, id))) return id;
          const mayBeThere = isUnsure || before > 0;
          return mayBeThere && (await isOwn(db, id, owner, 'claimed')) ? id : undefined;
        }, TAKE_LIMIT_MS),
      ),
    isDone: (delivery) => isDone(db, delivery),
    begin: (id) =>
      beginning.attempt(id, newId, async (_, isUnsure) => {
        if (begun.has(id)) return false;
        const isBegun = await again(async (before) => {
          if (await toPosting(db, id, owner)) return true;
          return (isUnsure || before > 0) && isOwn(db, id, owner, 'posting');
        }, FRESH_MS);
        if (isBegun) begun.add(id);
        return isBegun;
      }),
    async finish(id, reply) {
      const kept = reply === undefined ? null : JSON.stringify(reply);
      const change = db.updateTable('claims').set({ state: 'posted', asked: null, reply: kept });
      await again(() => change.where('id', '=', id).execute(), FINISH_LIMIT_MS);
      begun.delete(id);
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
    async takeOver(whose = { allBut: [] }) {
      const { rows, uncertain } = await again(
        (before) =>
          takeOverClaims(db, owner, whose, { mayBeDone: before > 0, toldLater: TOLD_LATER }),
        FRESH_MS,
      );
      const time = now();
      const left = rows
        .sort((a, b) => a.claimed_at - b.claimed_at)
        .map(({ id, asked, tries, claimed_at }) => ({
          claim: { id, asked: JSON.parse(asked ?? '{}') as Asked },
          isFresh: time - claimed_at < FRESH_MS && tries <= MOST_TRIES,
        }));
      return {
        fresh: left.filter(({ isFresh }) => isFresh).map(({ claim }) => claim),
        missed: left.filter(({ isFresh }) => !isFresh).map(({ claim }) => claim),
        uncertain,
      };
    },
    async forgetOld() {
      const pace = createPace();
      for (let more = true; more; ) {
        more = (await forgetClaims(db, now() - KEPT_MS, FORGOTTEN_AT_ONCE)) === FORGOTTEN_AT_ONCE;
        const rest = pace();
        if (rest !== undefined) await rest;
      }
    },
  };
}
