import type { Language } from '../../../text/language.ts';
import type { KnownReason } from './words/words.ts';
import { commandWordsIn } from './words/words-in.ts';

type Missing = { readonly state: string; readonly reason?: string };

/** Why an edition is not there, or may not be. */
export function reasonInWords({ state, reason = 'unknown' }: Missing, language: Language): string {
  const { known, other, unknown } = commandWordsIn(language).reasons;
  if (state === 'unknown') return unknown(reason);
  return isKnown(reason, known) ? known[reason] : other(reason);
}

const isKnown = (reason: string, known: object): reason is KnownReason =>
  Object.hasOwn(known, reason);
