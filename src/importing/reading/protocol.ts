import type { ImportFaultKind, Source } from '../source.ts';

/** What the worker is sent: a source, and as what it is to be read where its thread reads more than one kind of thing. */
export type Task = { readonly source: Source; readonly as?: string | undefined };

/** What the worker says: that it has started, and then one answer for each source it is sent. */
export type Answer<Read> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly document: Read }
  | { readonly kind: 'faulty'; readonly fault: ImportFaultKind; readonly message: string }
  /** A bug, of ours or of a library. */
  | { readonly kind: 'failed'; readonly stack: string };
