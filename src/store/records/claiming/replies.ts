import type { World } from '../../world.ts';

/** A reply that stands in Slack, as it is to be found again. */
export type PostedReply = {
  readonly channel: string;
  readonly ts: string;
  readonly questionId: string;
  /** Differs once the reply is to answer other words. */
  readonly mark: string;
  readonly isFirstInThread?: boolean;
  /** Slack's time of the edit whose words it answers; absent for a message as it was first sent. */
  readonly editedTs?: string;
  /** The claim of that edit. */
  readonly editedBy?: string;
};

/** What has become of the reply to a message. */
export type ReplyState =
  /** None is known: nothing was claimed, it had no reply, or it is long ago. */
  | { readonly kind: 'none' }
  /** It is not posted yet, or an edit is being carried into it. */
  | { readonly kind: 'in-hand' }
  | { readonly kind: 'posted'; readonly reply: PostedReply };

/** Replies that have been posted, by the `message` of their claims. */
export type Replies = {
  /** `edit` is the claim of whoever asks, where it is one that may be at work on the reply. */
  readonly replyTo: (message: string, edit?: string) => Promise<ReplyState>;
  /** Puts `after` in place of `before`; `false` where it is another by now. */
  readonly changeReply: (
    message: string,
    before: PostedReply,
    after: PostedReply,
  ) => Promise<boolean>;
  /** Lets what was posted be claimed anew. */
  readonly withdraw: (message: string) => Promise<void>;
};

/** Nobody waits, and an edit that was not carried over is a reply to words that are gone. */
const LIMIT_MS = 30_000;

export function createReplies({ db, again }: Pick<World, 'db' | 'again'>): Replies {
  const isAtWork = async (claim: string): Promise<boolean> => {
    const row = db.selectFrom('claims').select('state').where('id', '=', claim);
    return (await row.executeTakeFirst())?.state === 'claimed';
  };
  return {
    replyTo: (message, edit) =>
      again(async (): Promise<ReplyState> => {
        const row = await db
          .selectFrom('claims')
          .select(['state', 'reply'])
          .where('message', '=', message)
          .executeTakeFirst();
        if (row === undefined) return { kind: 'none' };
        if (row.state === 'claimed' || row.state === 'posting') return { kind: 'in-hand' };
        if (row.reply === null) return { kind: 'none' };
        const reply = JSON.parse(row.reply) as PostedReply;
        const { editedBy } = reply;
        const isOthers = editedBy !== undefined && editedBy !== edit;
        return isOthers && (await isAtWork(editedBy))
          ? { kind: 'in-hand' }
          : { kind: 'posted', reply };
      }, LIMIT_MS),
    changeReply: (message, before, after) =>
      again(async (attempts) => {
        const changed = await db
          .updateTable('claims')
          .set({ reply: JSON.stringify(after) })
          .where('message', '=', message)
          .where('reply', '=', JSON.stringify(before))
          .executeTakeFirst();
        if (changed.numUpdatedRows === 1n) return true;
        if (attempts === 0) return false;
        const now = db.selectFrom('claims').select('reply').where('message', '=', message);
        return (await now.executeTakeFirst())?.reply === JSON.stringify(after);
      }, LIMIT_MS),
    async withdraw(message) {
      await db
        .deleteFrom('claims')
        .where('message', '=', message)
        .where('state', '=', 'posted')
        .execute();
    },
  };
}
