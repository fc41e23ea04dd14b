import type { ImportFaultKind } from '../source.ts';

/** What the worker says: that it has started, and then one answer for each source it is sent. */
export type Answer<Read> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly document: Read }
  | { readonly kind: 'faulty'; readonly fault: ImportFaultKind; readonly message: string }
  /** A bug, of ours or of a library. */
  | { readonly kind: 'failed'; readonly stack: string };
