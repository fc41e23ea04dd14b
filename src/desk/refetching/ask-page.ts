import type { FetchAddress, Fetched } from '../../importing/fetch/fetch-address.ts';
import { FetchError } from '../../importing/fetch/fetch-error.ts';

/** What a site answered about a page. */
type PageAnswer =
  | {
      readonly kind: 'fetched';
      readonly page: Fetched;
      readonly etag?: string;
      readonly lastModified?: string;
    }
  | { readonly kind: 'unchanged' }
  /** `waitMs`: the site asks to be left alone for so long. */
  | { readonly kind: 'failed'; readonly fault: string; readonly waitMs?: number };

/** Asks for a page, and for nothing where it is still what `known` says. Rejects for no fault of the site. */
export type AskPage = (
  address: string,
  known: {
    readonly etag?: string | undefined;
    readonly lastModified?: string | undefined;
    readonly signal?: AbortSignal;
  },
) => Promise<PageAnswer>;

/** A door without more manners than a condition and patience; who asks one page after the other needs no more. */
export const createAskPage =
  (fetch: FetchAddress): AskPage =>
  async (address, { etag, lastModified, signal }) => {
    let header: (name: string) => string = () => '';
    try {
      const page = await fetch(address, {
        headers: {
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
          ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
        },
        ...(signal === undefined ? {} : { signal }),
        answered(answer) {
          ({ header } = answer);
        },
      });
      return {
        kind: 'fetched',
        page,
        ...(header('etag') === '' ? {} : { etag: header('etag') }),
        ...(header('last-modified') === '' ? {} : { lastModified: header('last-modified') }),
      };
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      if (error.detail.status === 304) return { kind: 'unchanged' };
      const seconds = Number(header('retry-after'));
      return {
        kind: 'failed',
        fault: error.kind,
        ...(seconds > 0 ? { waitMs: seconds * 1000 } : {}),
      };
    }
  };
