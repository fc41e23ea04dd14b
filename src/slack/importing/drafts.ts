import type { ReadDocument } from '../../importing/document/document.ts';
import type { Fetched } from '../../importing/fetch/fetch-address.ts';
import type { Found } from './links-in.ts';

/** Who has read something, and may save it. */
export type Owner = { readonly team: string; readonly person: string };

/** Something that waits for a person: what was read, or what could be. */
type Draft =
  | { readonly kind: 'document'; readonly document: ReadDocument; readonly page?: Fetched }
  | { readonly kind: 'choice'; readonly found: readonly Found[] };

/** Half a day: whoever reads a page in the morning saves it before the evening. */
const KEPT_MS = 12 * 60 * 60 * 1000;

/** Those kept longest are forgotten first. A page has at most 25 MB. */
const MOST = 40;

/** Kept in memory: what is lost by a restart is read again. */
export type Drafts = {
  readonly keep: (owner: Owner, draft: Draft) => string;
  /** `undefined` for what is forgotten, and for what is somebody else's. */
  readonly find: (owner: Owner, id: string) => Draft | undefined;
  readonly forget: (id: string) => void;
};

export function createDrafts(now: () => number, newId: () => string): Drafts {
  const kept = new Map<
    string,
    { readonly owner: Owner; readonly draft: Draft; readonly at: number }
  >();
  return {
    keep(owner, draft) {
      const id = newId();
      kept.set(id, { owner, draft, at: now() });
      for (const [old, { at }] of kept) {
        if (kept.size > MOST || now() - at > KEPT_MS) kept.delete(old);
      }
      return id;
    },
    find({ team, person }, id) {
      const one = kept.get(id);
      if (one === undefined || now() - one.at > KEPT_MS) return undefined;
      return one.owner.team === team && one.owner.person === person ? one.draft : undefined;
    },
    forget: (id) => void kept.delete(id),
  };
}
