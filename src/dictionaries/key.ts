import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { eachToken, termOf } from '../text/terms.ts';
import { likePerfective, pastOf } from './forms/russian.ts';

const BETWEEN = /[\s・=＝]+/gu;

/**
 * What a word or phrase is looked up by: the stems the index has, so that every form of a word reaches its
 * entry, and words without a stem (`set up`) as they are. Japanese, which is cut into words one way in a
 * sentence and another alone, is looked up whole.
 */
export function keyOf(text: string, language: Language): string {
  if (text !== last.text || language !== last.language)
    last = { text, language, key: readKey(text, language) };
  return last.key;
}

/** A word is looked up in one dictionary after another. */
let last: { readonly text: string; readonly language: Language; readonly key: string } = {
  text: '',
  language: 'en',
  key: '',
};

function readKey(text: string, language: Language): string {
  if (language === 'ja') return fold(text).replace(BETWEEN, '');
  let key = '';
  eachToken(text, (start, end) => {
    const token = text.slice(start, end);
    key += `${key === '' ? '' : ' '}${stemOf(token)}`;
  });
  return key;
}

/** So many words are remembered with their stems: the words of all translations of a question are stemmed to be told apart. */
const MOST_STEMS = 20_000;

const stems = new Map<string, string>();

function stemOf(token: string): string {
  const before = stems.get(token);
  if (before !== undefined) return before;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = termOf(token) || fold(token);
  stems.set(token, stem);
  return stem;
}

/** What a word may also be looked up by, where nothing else is: Russian verbs by their other aspect. */
export function otherKeysOf(text: string, language: Language): string[] {
  if (language !== 'ru') return [];
  const keys = likePerfective(text).flatMap((verb) => [
    keyOf(verb, language),
    keyOf(pastOf(verb), language),
  ]);
  return [...new Set(keys)];
}

/** FNV-1a, of Fowler, Noll and Vo (1991), over the UTF-16 code units of `text`; 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
