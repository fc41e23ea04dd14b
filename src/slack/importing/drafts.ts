import type { FoundFollowable } from '../../following/find-followable.ts';
import type { TakenFor } from '../../importing/create-saver.ts';
import type { ReadDocument } from '../../importing/document/document.ts';
import type { Fetched } from '../../importing/fetch/fetch-address.ts';
import type { Found } from './links-in.ts';

/** What somebody may follow. */
type Followable = Exclude<FoundFollowable, { readonly kind: 'failed' }>;

/** Who has read something, and may save it. */
export type Owner = { readonly team: string; readonly person: string };

/** Something that waits for a person: what was read, or what could be. */
type Draft =
  | {
      readonly kind: 'document';
      readonly document: ReadDocument;
      readonly page?: Fetched;
      /** The article of the archive that it is, as the person was told. */
      readonly takenFor?: TakenFor;
    }
  | { readonly kind: 'choice'; readonly found: readonly Found[] }
  | { readonly kind: 'followable'; readonly found: Followable };

/** Half a day: whoever reads a page in the morning saves it before the evening. */
const KEPT_MS = 12 * 60 * 60 * 1000;

/** Those kept longest are forgotten first. */
const MOST = 40;

/** Of all together, where the pages themselves are kept with what was read of them: 10 MB each at most. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Kept in memory: what is lost by a restart is read again. */
export type Drafts = {
  readonly keep: (owner: Owner, draft: Draft) => string;
  /** `undefined` for what is forgotten, and for what is somebody else's. */
  readonly find: (owner: Owner, id: string) => Draft | undefined;
  /** The same, once: whoever comes after finds nothing. */
  readonly take: (owner: Owner, id: string) => Draft | undefined;
};

type Kept = {
  readonly owner: Owner;
  readonly draft: Draft;
  readonly at: number;
  readonly bytes: number;
};

export function createDrafts(now: () => number, newId: () => string): Drafts {
  const kept = new Map<string, Kept>();

  function makeRoom(newest: string): void {
    let total = [...kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [id, { at, bytes }] of kept) {
      const isOver = kept.size > MOST || total > MOST_BYTES || now() - at > KEPT_MS;
      if (id === newest || !isOver) continue;
      kept.delete(id);
      total -= bytes;
    }
  }

  const find: Drafts['find'] = ({ team, person }, id) => {
    const one = kept.get(id);
    if (one === undefined || now() - one.at > KEPT_MS) return undefined;
    return one.owner.team === team && one.owner.person === person ? one.draft : undefined;
  };

  return {
    find,
    keep(owner, draft) {
      const id = newId();
      kept.set(id, { owner, draft, at: now(), bytes: sizeOf(draft) });
      makeRoom(id);
      return id;
    },
    take(owner, id) {
      const draft = find(owner, id);
      if (draft !== undefined) kept.delete(id);
      return draft;
    },
  };
}

/** In memory, where a character takes up to two bytes. */
function sizeOf(draft: Draft): number {
  if (draft.kind !== 'document') return 0;
  const { body, paragraphs } = draft.document;
  const characters = paragraphs.reduce((sum, { length }) => sum + length, body.length);
  return 2 * characters + (draft.page?.bytes.length ?? 0);
}
