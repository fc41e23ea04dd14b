import { fold } from '../../../text/fold.ts';
import { wordEnd } from '../../../text/word-end.ts';
import type { KeywordQuery } from '../../query/keyword-query.ts';

/** What stands from the beginning of a word to that of the next one, and its number in a list, if it has one. */
type Known = { readonly raw: string; readonly number: number | undefined };

/**
 * Tells which word of a list a word of a passage is in the very form that was typed. `role` is what its term is to the
 * question; `units` are the code units of `text`, where it stands from `start` to the beginning of the next word.
 */
export function createListedWords({ words }: KeywordQuery) {
  /** By role. Few forms stand in the passages of a question, which are compared sooner than folded. */
  const known: Known[][] = [];
  return (
    role: number,
    text: string,
    units: Uint16Array,
    start: number,
    end: number,
  ): number | undefined => {
    let forms = known[role];
    if (forms === undefined) known[role] = forms = [];
    for (let at = 0; at < forms.length; at++) {
      const form = forms[at] as Known;
      if (form.raw.length === end - start && standsAt(form.raw, units, start)) return form.number;
    }
    const raw = text.slice(start, end);
    const number = words.get(fold(raw.slice(0, wordEnd(raw, 0, raw.length))));
    forms.push({ raw, number });
    return number;
  };
}

function standsAt(raw: string, units: Uint16Array, start: number): boolean {
  for (let at = 0; at < raw.length; at++)
    if (units[start + at] !== raw.charCodeAt(at)) return false;
  return true;
}
