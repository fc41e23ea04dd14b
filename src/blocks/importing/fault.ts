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

/** What may go well another time. */
const PASSING: readonly string[] = ['unreachable', 'busy', 'too-slow', 'cut-off', 'stopped'];

/** The sentence on a fault, and to try again where that may help: for whoever waits for it. */
export const withAdvice = (sentence: string, fault: string, language: Language): string =>
  PASSING.includes(fault)
    ? `${sentence}${language === 'ja' ? '' : ' '}${importWordsIn(language).again}`
    : sentence;

/** Why nothing was read or saved, as a sentence; `undefined` for a fault that nobody can mend. */
export function faultSentence(error: unknown, language: Language): string | undefined {
  const words = importWordsIn(language);
  if (error instanceof FetchError) {
    const { host, ...detail } = error.detail;
    const shown = host === undefined ? {} : { host: shorten(literal(host), HOST_LIMIT) };
    return withAdvice(words.fetch[error.kind]({ ...detail, ...shown }), error.kind, language);
  }
  if (error instanceof ImportError) return words.source[error.kind];
  return error instanceof FileError ? words.file[error.kind] : undefined;
}
