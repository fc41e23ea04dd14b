import type { ReadDocument } from '../document/document.ts';
import type { ImportFaultKind } from '../source.ts';

/** What the worker says: that it has started, and then one answer for each source it is sent. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly document: ReadDocument }
  | { readonly kind: 'faulty'; readonly fault: ImportFaultKind; readonly message: string }
  /** A bug, of ours or of a library. */
  | { readonly kind: 'failed'; readonly stack: string };
