/** What is posted. The digest hands it on and does not read it. */
export type Post = {
  readonly text: string;
  readonly blocks: readonly { readonly type: string }[];
};

/** Where an edition goes. */
export type Place = {
  readonly team: string;
  readonly channel: string;
  /** Who set it up: in direct messages, who reads it. */
  readonly createdBy?: string;
};

/** What came of posting; `reason` is the other side's word for it. */
export type Posting =
  | { readonly kind: 'posted'; readonly ts: string }
  /** Certainly not posted: to be tried again after so long. */
  | { readonly kind: 'put-off'; readonly afterMs: number }
  /** Certainly not posted, for nobody was reached. */
  | { readonly kind: 'unreached'; readonly reason: string }
  /** Certainly not posted, and trying again would not help. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The same, and none will ever be posted there as things are. */
  | { readonly kind: 'closed'; readonly reason: string }
  /** It may stand there. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What came of looking for a post. */
export type Finding =
  | { readonly kind: 'found'; readonly ts: string }
  | { readonly kind: 'absent' }
  /** The channel may not be read, or not far enough. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'put-off'; readonly afterMs: number }
  | { readonly kind: 'unreached'; readonly reason: string };

/** Who carries editions to channels. Nothing of it rejects. */
export type Courier = {
  /**
   * Looks whether the place may have it at this moment, then posts once, and never tries again by
   * itself. The post carries `key`.
   */
  readonly post: (place: Place, key: string, post: Post) => Promise<Posting>;
  /** Why nothing would be posted there now, as far as that can be seen without posting. */
  readonly barrier: (place: Place) => Promise<string | undefined>;
  /** Looks for the post that carries `key`, no older than `since` in ms since 1970. */
  readonly find: (place: Place, key: string, since: number) => Promise<Finding>;
  /** Writes to a person; whether it arrived. */
  readonly tell: (
    person: { readonly team: string; readonly person: string },
    post: Post,
  ) => Promise<boolean>;
};
