import { FetchError } from '../../importing/fetch/fetch-error.ts';
import { ImportError } from '../../importing/source.ts';
import type { Language } from '../../text/language.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import type { FileFault } from './words/words.ts';
import { importWordsIn } from './words/words-in.ts';

/** A file of Slack that was not read. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly kind: FileFault;

  constructor(kind: FileFault) {
    super(`A file of Slack was not read: ${kind}.`);
    this.kind = kind;
  }
}

const HOST_LIMIT = 100;

/** Why nothing was read or saved, as a sentence; `undefined` for a fault that nobody can mend. */
export function faultSentence(error: unknown, language: Language): string | undefined {
  const words = importWordsIn(language);
  if (error instanceof FetchError) {
    const { host, ...detail } = error.detail;
    const shown = host === undefined ? {} : { host: shorten(literal(host), HOST_LIMIT) };
    return words.fetch[error.kind]({ ...detail, ...shown });
  }
  if (error instanceof ImportError) return words.source[error.kind];
  return error instanceof FileError ? words.file[error.kind] : undefined;
}
