import { guessLanguage, type Language } from '../text/language.ts';
import { eachToken, termOf } from '../text/terms.ts';
import { chatIn } from './courtesies/read.ts';
import { decoded } from './decoded.ts';
import { withoutEmoji } from './emoji.ts';
import { askable, withoutMarks } from './named-people.ts';
import { peel } from './peel.ts';
import { partQuoted } from './quoted-lines.ts';
import { type Labels, withoutReferences } from './references.ts';
import { unmarked } from './unmarked.ts';

/** What a person wanted by what was typed. */
export type Typed =
  | {
      readonly kind: 'question';
      /** People of the team are marked in it: `askable` is what is looked up. */
      readonly question: string;
    }
  /** Nothing at all, or nothing but whom it was said to. */
  | { readonly kind: 'empty' }
  /** `language` is absent where what was said is of every language. */
  | { readonly kind: 'small-talk' | 'help'; readonly language?: Language };

/** A question of more characters is too long whatever stands around it. */
const LONGEST = 12_000;

/** With fewer words of their own, a sentence may have its words in the label of a link. */
const ENOUGH_WORDS = 2;

/** "ok" and "+1" are typed in every language. */
const SHORT = 3;

/**
 * Reads what Slack sent of what a person typed: no more than the question is left of it. Trimmings are
 * mentions, links, emoji, quoted lines, formatting, greetings, thanks, copies and signatures.
 */
export function readTyped(sent = ''): Typed {
  const text = withoutMarks(sent)
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  if (text.length > LONGEST) return { kind: 'question', question: decoded(text).trim() };
  const { own, quoted } = partQuoted(text);
  const typed = readOwn(own);
  if (typed.words > 0 || typed.chat === 'small-talk' || typed.chat === 'help') return said(typed);
  const theirs = quoted.trim() === '' ? undefined : readOwn(quoted);
  if (theirs !== undefined && theirs.words > 0) return said(theirs);
  const labelled = readOwn(own, 'all');
  return said(labelled.words > 0 ? labelled : typed);
}

/** The words of what was typed, and no trimmings: for what is no question to the archive. */
export function typedWords(sent = ''): string {
  const text = withoutMarks(sent).slice(0, LONGEST);
  const { question, plain } = readOwn(text);
  return askable(question === '' ? plain : question).trim();
}

type Read = {
  readonly question: string;
  /** What it says of itself. */
  readonly words: number;
  /** With courtesies. */
  readonly plain: string;
  readonly hasEmoji: boolean;
  readonly chat: ReturnType<typeof chatIn>;
};

function readOwn(text: string, labels: Labels = 'none'): Read {
  const references = withoutReferences(text, labels);
  const signs = withoutEmoji(references);
  const plain = decoded(unmarked(signs));
  const question = peel(plain);
  const words = contentWords(askable(question));
  if (labels === 'none' && words < ENOUGH_WORDS && /[|\]]/.test(text)) {
    const within = readOwn(text, 'within');
    if (within.words > words) return within;
  }
  const chat = chatIn(askable(question));
  return { question, words, plain, hasEmoji: signs !== references, chat };
}

function said({ question, plain, hasEmoji, chat }: Read): Typed {
  if (chat !== undefined) return { kind: chat, ...languageOf(askable(plain)) };
  if (/[\p{L}\p{N}]/u.test(askable(question))) return { kind: 'question', question };
  const around = askable(plain);
  if (/[\p{L}\p{N}]/u.test(around)) {
    const kind = chatIn(around) ?? 'small-talk';
    return { kind, ...languageOf(around) };
  }
  if (hasEmoji) return { kind: 'small-talk' };
  const rest = around.trim();
  return rest === '' ? { kind: 'empty' } : { kind: 'question', question: rest };
}

function languageOf(text: string): { readonly language?: Language } {
  const language = guessLanguage(text);
  const isOfAll = language === undefined || (language === 'en' && text.trim().length <= SHORT);
  return isOfAll ? {} : { language };
}

function contentWords(text: string): number {
  let count = 0;
  eachToken(text, (start, end) => {
    if (termOf(text.slice(start, end)) !== '') count++;
  });
  return count;
}
