import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/fold.ts';
import { guessLanguage, type Language } from '../../text/language.ts';
import { isRealWord } from '../../text/real-words/real-words.ts';
import { eachToken } from '../../text/terms.ts';
import { numbersIn, valuesIn } from '../../values/find-values.ts';

/** A question with what it is compared by. */
type ReadQuestion = {
  readonly language: Language | undefined;
  readonly words: readonly Word[];
  /** Numbers, days and years, whatever form they are written in. */
  readonly values: string;
};

type Word = { readonly surface: string; readonly isName: boolean };

/**
 * Words that a question can be asked with or without, and forms that ask the same. Whatever tells the
 * past from the present or the future stays apart.
 */
const FRAMES: Readonly<Record<Language, readonly (readonly [pattern: RegExp, word: string])[]>> = {
  en: [
    [/\b(what|who|when|where|how)['’]?s\b/gu, '$1 is'],
    [
      /\b(?:please|(?:can|could|would) you (?:please )?tell me|tell me|i (?:would|'d) like to know)\b/gu,
      ' ',
    ],
    [/\b(?:do|does|is|are)\b/gu, 'is'],
    [/\b(?:did|was|were)\b/gu, 'was'],
    [/\b(?:took|taken|take|takes|taking) place\b|\b(?:happen(?:ed|s)?|held)\b/gu, ' '],
    [/\b(?:in |on )?(?:what|which) (year|month|day|date|city|country|town)\b/gu, 'what $1'],
    [/\b(?:a|an|the|exactly|actually)\b/gu, ' '],
  ],
  ru: [
    [/(?<!\p{L})(?:пожалуйста|скажите|подскажите|скажи|подскажи|именно|же|ли)(?!\p{L})/gu, ' '],
    [
      /(?<!\p{L})(?:был[аои]?|состоял(?:ся|ась|ось|ись)|прош(?:[её]л|ла|ло|ли)|проходил[аои]?|произош(?:[её]л|ла|ло|ли))(?!\p{L})/gu,
      'было',
    ],
    [/(?<!\p{L})(?:в )?как(?:ом|ой) (год)у?(?!\p{L})/gu, 'какой $1'],
  ],
  ja: [
    [/(?:を)?(?:教えて(?:ください|下さい|くれますか)?|お教えください|知りたいです?)/gu, ''],
    [/(?:行われ|開催され|開かれ)(?:ました|た)/gu, 'た'],
    [/(?:行われ|開催され|開かれ)(?:ます|る)/gu, 'る'],
    [/でした|だった/gu, 'た'],
    [/ました/gu, 'た'],
    [/(?:なの|の)?(?:です|でしょう)?か?(?:[。．？?!！]|\s)*$/gu, ''],
    [/は(?=\P{L}|\p{L})/gu, 'が'],
    [/[、，,。．？?!！\s]/gu, ''],
  ],
};

/** Questions that were read, by their words: the same ones come again and again. */
const known = new Map<string, ReadQuestion>();
const MOST_KNOWN = 2000;

function read(question: string): ReadQuestion {
  const before = known.get(question);
  if (before !== undefined) return before;
  const now = readAnew(question);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(question, now);
  return now;
}

function readAnew(question: string): ReadQuestion {
  const language = guessLanguage(question);
  const names = namesIn(question);
  let text = fold(question.normalize('NFKC'));
  for (const [pattern, word] of FRAMES[language ?? 'en']) text = text.replace(pattern, word);
  const words: Word[] = [];
  if (language === 'ja') words.push({ surface: text, isName: true });
  else {
    eachToken(text, (start, end) => {
      const surface = fold(text.slice(start, end)).replace(/['’]s$/u, '');
      words.push({ surface, isName: names.has(surface) });
    });
  }
  const values = [...valuesIn(question).map(({ key }) => key), ...numbersIn(question)];
  return { language, words, values: [...new Set(values)].sort().join(' ') };
}

/** Folded words with a capital that no beginning of a sentence gives them, or with figures. */
function namesIn(question: string): ReadonlySet<string> {
  const names = new Set<string>();
  let isFirst = true;
  eachToken(question, (start, end) => {
    const raw = question.slice(start, end);
    const isNamed = /\p{N}/u.test(raw) || /^\p{Lu}.*\p{Lu}/u.test(raw);
    if (isNamed || (!isFirst && /^\p{Lu}/u.test(raw))) {
      names.add(fold(raw).replace(/['’]s$/u, ''));
    }
    isFirst = false;
  });
  return names;
}

/**
 * Whether two questions ask the same in nearly the same words: the same words in the same order (in
 * Russian, in any), but for articles, courtesies, what frames a question, an English plural and a
 * slip of the pen. Never where a name, a number, a time or a negation differs.
 */
export function isSameQuestion(a: string, b: string): boolean {
  const [one, other] = [read(a), read(b)];
  if (one.language !== other.language || one.values !== other.values) return false;
  if (one.words.length !== other.words.length || one.words.length === 0) return false;
  if (one.words.every((word, at) => isAlike(word, other.words[at] as Word))) return true;
  return one.language === 'ru' && inOrder(one) === inOrder(other);
}

const inOrder = ({ words }: ReadQuestion): string =>
  words
    .map(({ surface }) => surface)
    .sort()
    .join(' ');

function isAlike(a: Word, b: Word): boolean {
  if (a.surface === b.surface) return true;
  if (a.isName || b.isName) return false;
  const [real, also] = [isRealWord(a.surface), isRealWord(b.surface)];
  if (real && also) return isPluralOf(a.surface, b.surface) || isPluralOf(b.surface, a.surface);
  // A word that is none was meant as the one that is: two that are none may be two names.
  return real !== also && isSlip(a.surface, b.surface);
}

/** Shorter words are one letter apart from many others. */
const SHORTEST_SLIPPED = 6;

/** One letter too many, too few, another or swapped, and not the first. */
const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_SLIPPED && a[0] === b[0] && editDistance(a, b) === 1;

/** By its commonest endings; what ends in `s` anyway is no plural of another. */
const isPluralOf = (many: string, one: string): boolean =>
  one.length >= 3 && /^[a-z]+$/.test(one) && (many === `${one}s` || many === `${one}es`);
