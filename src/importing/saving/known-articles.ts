import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import { readKnowledge } from '../../knowledge/folder/read-folder.ts';
import type { ReadDocument } from '../document/document.ts';
import { canonical } from './canonical.ts';

/** What is in the archive already, by address and by text. */
export type KnownArticles = {
  /** The id of the article that a document is, if it is there. */
  readonly find: (document: Known) => string | undefined;
  readonly add: (document: Known, id: string) => void;
};

type Known = Pick<ReadDocument, 'paragraphs'> & { readonly url?: string | undefined };

/** The articles of a folder; none where there is no such folder yet. */
export async function readKnownArticles(folder: string): Promise<KnownArticles> {
  const known = createKnownArticles();
  for (const { id, url, passages } of await articlesOf(folder)) {
    known.add({ url, paragraphs: passages.map(({ text }) => text) }, id);
  }
  return known;
}

const articlesOf = async (folder: string) => {
  try {
    return (await readKnowledge(folder)).articles;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
};

function createKnownArticles(): KnownArticles {
  const byAddress = new Map<string, string>();
  const byText = new Map<string, string>();
  return {
    find: ({ url, paragraphs }) =>
      (url === undefined ? undefined : byAddress.get(canonical(url))) ??
      byText.get(textHash(paragraphs)),
    add: ({ url, paragraphs }, id) => {
      if (url !== undefined && url !== '') byAddress.set(canonical(url), id);
      byText.set(textHash(paragraphs), id);
    },
  };
}

/** Of the letters and figures alone: how a text is laid out makes no other of it. */
function textHash(paragraphs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of paragraphs) {
    hash.update(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    );
  }
  return hash.digest('base64');
}
