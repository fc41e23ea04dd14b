import { UserError } from '../errors.ts';

/** What somebody hands in: a file, or what an address gave. */
export interface Source {
  readonly bytes: Uint8Array;
  /** The file's name, with its ending. */
  readonly name: string;
  /** As the server said it, with its charset. */
  readonly contentType?: string;
  /** Where it was fetched, or where it stands on the web. */
  readonly address?: string;
}

/** In bytes. A book with pictures is smaller; a page without them much smaller. */
export const LARGEST_SOURCE = 50_000_000;

/** Why something is not read, for those who say it in other words. */
export type ImportFaultKind =
  | 'empty'
  | 'too-large'
  | 'unknown-kind'
  | 'damaged'
  | 'encrypted'
  | 'encoding'
  | 'no-text'
  | 'scan'
  | 'too-slow'
  | 'too-much-memory'
  | 'draft'
  | 'unreadable'
  | 'incomplete'
  | 'unwritable'
  | 'busy';

/** A source that gives no article; its message is a sentence for people. */
export class ImportError extends UserError {
  readonly kind: ImportFaultKind;

  constructor(kind: ImportFaultKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

export const tooLarge = (bytes: number): ImportError =>
  new ImportError(
    'too-large',
    `It has ${Math.ceil(bytes / 1e6)} MB; at most ${LARGEST_SOURCE / 1e6} MB are read.`,
  );
