import type { Language } from '../../text/language.ts';
import { importWordsIn } from '../importing/words/words-in.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { followingWordsIn } from './words/words-in.ts';

const HOST_LIMIT = 100;

const isKey = <Key extends string>(key: string, of: Readonly<Record<Key, unknown>>): key is Key =>
  Object.hasOwn(of, key);

/** Why a feed, or an article of it, could not be had; of a word that is not known, that something went wrong. */
export function lookFaultSentence(fault: string, address: string, language: Language): string {
  const { fetch, source } = importWordsIn(language);
  const { faults } = followingWordsIn(language);
  if (isKey(fault, faults)) return faults[fault];
  if (isKey(fault, fetch)) return fetch[fault]({ host: hostIn(address) });
  return isKey(fault, source) ? source[fault] : faults.internal;
}

const hostIn = (address: string): string =>
  URL.canParse(address) ? shorten(literal(new URL(address).hostname), HOST_LIMIT) : '';
