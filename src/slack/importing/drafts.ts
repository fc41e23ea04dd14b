import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FoundFollowable } from '../../following/find-followable.ts';
import type { TakenFor } from '../../importing/create-saver.ts';
import type { ReadDocument } from '../../importing/document/document.ts';
import type { Fetched } from '../../importing/fetch/fetch-address.ts';
import type { Drafts as KeptDrafts } from '../../store/records/drafts/drafts.ts';
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

/** Kept in the store for half a day: the answer may reach another copy of the bot. */
export type Drafts = {
  readonly keep: (owner: Owner, draft: Draft) => Promise<string>;
  /** `undefined` for what is forgotten, and for what is somebody else's. */
  readonly find: (owner: Owner, id: string) => Promise<Draft | undefined>;
  /** The same, once: whoever comes after finds nothing. */
  readonly take: (owner: Owner, id: string) => Promise<Draft | undefined>;
};

export function createDrafts(kept: KeptDrafts, newId: () => string): Drafts {
  return {
    async keep({ team, person }, draft) {
      const id = newId();
      await kept.keep({ team, person }, id, await textOf(draft));
      return id;
    },
    find: async (owner, id) => draftOf(await kept.find(owner, id)),
    take: async (owner, id) => draftOf(await kept.take(owner, id)),
  };
}

/** A page is packed to a quarter, which is no work for this thread. */
async function textOf(draft: Draft): Promise<string> {
  if (draft.kind !== 'document' || draft.page === undefined) return JSON.stringify(draft);
  const { bytes, ...page } = draft.page;
  const packed = await promisify(gzip)(bytes);
  return JSON.stringify({ ...draft, page: { ...page, packed: packed.toString('base64') } });
}

type Packed = { readonly packed: string } & Omit<Fetched, 'bytes'>;

/** As `textOf` has written it, and nobody else. */
async function draftOf(text: string | undefined): Promise<Draft | undefined> {
  if (text === undefined) return undefined;
  const draft = JSON.parse(text) as Draft & { readonly page?: Packed };
  if (draft.kind !== 'document' || draft.page === undefined) return draft;
  const { packed, ...page } = draft.page;
  const bytes = new Uint8Array(await promisify(gunzip)(Buffer.from(packed, 'base64')));
  return { ...draft, page: { ...page, bytes } };
}
