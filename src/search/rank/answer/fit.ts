import { fold } from '../../../text/fold.ts';
import type { Language } from '../../../text/language.ts';
import type { Query } from '../../query/query.ts';
import type { Asked } from '../../query/question-words/kinds.ts';
import type { AnswerCues } from './cues/cues.ts';
import { english } from './cues/en.ts';
import { japanese } from './cues/ja.ts';
import { russian } from './cues/ru.ts';

const CUES: Readonly<Record<Language, AnswerCues>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

/** Of these, what the question itself holds is no answer. */
const NEW: ReadonlySet<Asked> = new Set(['person', 'time', 'place', 'count', 'amount', 'duration']);

/** Whether a sentence holds what is asked for, by kind: 1 outright, `MAYBE`, or 0. */
export type AnswerFit = Readonly<Partial<Record<Asked, number>>>;

const MAYBE = 0.5;

/** Looks in sentences for what a question asks for. */
export function createAnswerFit({ text, expected }: Query) {
  const question = fold(text);
  const isNew = (found: string): boolean => {
    const [last = ''] = fold(found).match(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u) ?? [];
    return !question.includes(last);
  };
  const holds = (kind: Asked, cue: RegExp | undefined, sentence: string): boolean => {
    if (cue === undefined) return false;
    if (!NEW.has(kind)) return cue.test(sentence);
    for (const [found] of sentence.matchAll(cue)) if (isNew(found)) return true;
    return false;
  };
  return (sentence: string, language: Language): AnswerFit => {
    const fit: Partial<Record<Asked, number>> = {};
    for (const kind of expected.asked) {
      const { sure, loose } = CUES[language][kind];
      fit[kind] = holds(kind, sure, sentence) ? 1 : holds(kind, loose, sentence) ? MAYBE : 0;
    }
    return fit;
  };
}
