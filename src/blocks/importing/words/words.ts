import type { ReadDocument } from '../../../importing/document/document.ts';
import type { FetchDetail, FetchFault } from '../../../importing/fetch/fetch-error.ts';
import type { ImportFaultKind } from '../../../importing/source.ts';

/** Why a file of Slack was not read. */
export type FileFault = 'no-permission' | 'gone' | 'elsewhere' | 'too-large';

/** What is said when a page or file is put into the archive. Titles and buttons have 24 characters at most. */
export type ImportWords = {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  /** The window to choose one of several links and files. */
  readonly choose: { readonly title: string; readonly label: string; readonly submit: string };
  readonly reading: (what: string) => string;
  readonly saving: string;
  /** What was read, with the name of the language where it is known. */
  readonly read: (passages: number, language: string | undefined) => string;
  readonly first: string;
  readonly last: string;
  /** Before what should be looked at. */
  readonly doubtful: string;
  readonly labels: { readonly language: string; readonly another: string };
  /** Of what the archive has, in other words or in the same. */
  readonly known: Readonly<Record<'renewed' | 'same', (title: string) => string>>;
  /** To be ticked where it is another article than that. */
  readonly another: string;
  /** In the place of what was not found. */
  readonly missing: { readonly title: string; readonly published: string };
  /** In the place of what is too long for its field. */
  readonly overlong: string;
  readonly saved: (passages: number) => string;
  readonly renewed: (passages: number) => string;
  /** Where the archive has it already. */
  readonly there: string;
  /** Before a question that the article answers. */
  readonly example: string;
  readonly ask: string;
  /** The button under a file that was read. */
  readonly open: string;
  /** Below a command without an address. */
  readonly how: string;
  readonly nothing: string;
  /** Below the first few of one message. */
  readonly more: (count: number) => string;
  readonly notEditor: string;
  /** Where what was read is no longer kept. */
  readonly gone: string;
  readonly busy: string;
  readonly unwritable: string;
  /** What is to be done where it may go well another time. */
  readonly again: string;
  readonly fetch: Readonly<Record<FetchFault, (detail: FetchDetail) => string>>;
  readonly source: Readonly<Record<ImportFaultKind, string>>;
  readonly file: Readonly<Record<FileFault, string>>;
  readonly doubts: Readonly<Record<ReadDocument['doubts'][number]['kind'], string>>;
};
