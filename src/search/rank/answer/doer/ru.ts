import { isPlainWord } from '../../../../text/frame-words.ts';
import { PREPOSITIONS } from '../../../../text/languages/ru/prepositions.ts';
import { isStopWord } from '../../../../text/stop-words.ts';
import { termOf } from '../../../../text/terms.ts';
import { russian } from '../cues/ru.ts';
import { BY_PERSONS } from './by-persons.ts';
import type { DoerRules } from './doer-rules.ts';
import { type Word, wordsOf } from './russian-words.ts';

/** Verbs that end in no -л: «сжёг», «помог», «спас». */
const BARE = '(?:ж|л|б)ег|(?:п|т|с|р)ек|нес|вез|мог|мер|тер|стиг|верг|ник|вык|греб|спас';

/** A verb of the past by the gender of its subject, or of the present; no infinitive. */
const VERB = new RegExp(`(?:(л|${BARE})|(ла)|(ло)|(ли)|[еиуюая]т)(?:с[ья])?$`, 'u');
const PARTICIPLE =
  /(?:[еёая]н(?:ы|а|о)?|[еёая]нн(?:ый|ая|ое|ые|ого|ую|ых|ым|ой)|т(?:ы|а|о|ый|ая|ое|ые)?)$/u;

/** How a subject ends, where its form tells that it is none. */
type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural' | 'any';
const SUBJECT: Readonly<Record<Gender, RegExp>> = {
  masculine: /(?:[бвгджзклмнпрстфхцчшщйь]|(?<=^\p{Lu}.*)(?:[оэ]|(?<=[лнр])и))$/u,
  feminine: /(?:[аяь]|(?<=^\p{Lu}.*)[бвгджзклмнпрстфхцчшщ])$/u,
  neuter: /(?:[ое]|ие)$/u,
  plural: /(?:[ыиая]|[нд]е|(?<=^\p{Lu}.*)[бвгджзклмнпрстфхцчшщ])$/u,
  any: /\p{L}$/u,
};

const INSTRUMENTAL = /(?:[оеё]м|[оеё]й|[ая]ми|ью|[иы]м)$/u;
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ых|их|ую|юю|ым|им|ыми|ими)$/u;

/** In small letters ПРО, a shield against missiles, looks like one. */
const PREPOSITION: ReadonlySet<string> = new Set(PREPOSITIONS.filter((word) => word !== 'про'));
const PRONOUN =
  /^(?:я|ты|мы|вы|он|она|оно|они|кто|что|это|который|которая|которое|которые|никто|сам|сама|сами)$/u;

/** No doers: times, ways, and what stands for a place. */
const NOBODY =
  /^(?:год\p{L}*|век\p{L}*|г|столети\p{L}*|месяц\p{L}*|(?:янв|февр|апр|авг|сент|окт|нояб|декабр|июн|июл)\p{L}*|марта?|ма[йя]|весн\p{L}*|лет[оа]м?|осен\p{L}*|зим\p{L}*|утр\p{L}*|ноч\p{L}*|вечер\p{L}*|способом|образом|целиком|рядом|вместе|путем|трудом|голосов|большинством|договор\p{L}*|соглашени\p{L}*)$/u;

const STEPS = 5;

/** So many words behind a verb are looked at: a date may stand between. */
const AHEAD = 6;

export const russianDoer: DoerRules = (question, isNew) => {
  const verb = verbOf(question);
  if (verb === undefined) return undefined;
  const isSomebody = ({ typed, folded }: Word): boolean =>
    /^\p{L}{2}/u.test(typed) &&
    !isStopWord(folded) &&
    !isPlainWord(folded) &&
    !NOBODY.test(folded) &&
    isNew(typed) &&
    !(BY_PERSONS.ru.test(verb) && russian.person.except?.test(typed) === true);
  return (text) => {
    const words = wordsOf(text);
    let isSaid: false | undefined;
    const isTold = words.some(({ typed, folded }, at) => {
      if (/^\p{Lu}{2}/u.test(typed) || termOf(typed, folded) !== verb) return false;
      const form = VERB.exec(folded);
      if (form !== null || PARTICIPLE.test(folded)) isSaid = false;
      if (form === null) return PARTICIPLE.test(folded) && isBehind(words, at, isSomebody);
      return isDone(words, at, genderOf(form), isSomebody, isNew);
    });
    return isTold || isSaid;
  };
};

function genderOf([, masculine, feminine, neuter, plural]: RegExpExecArray): Gender {
  if (masculine !== undefined) return 'masculine';
  if (feminine !== undefined) return 'feminine';
  if (neuter !== undefined) return 'neuter';
  return plural === undefined ? 'any' : 'plural';
}

type Test = (word: Word) => boolean;

/** Whether a word has the form of a subject; США has one form. */
const mayBeSubject = ({ typed }: Word, gender: Gender): boolean =>
  SUBJECT[gender].test(typed) || /^\p{Lu}{2,}$/u.test(typed);

/** Whether a preposition stands before a word, or before the adjectives before it. */
function isGoverned(words: readonly Word[], at: number): boolean {
  for (let one = at; one > 0 && words[one]?.cut === false; one--) {
    const { folded } = words[one - 1] as Word;
    if (PREPOSITION.has(folded)) return true;
    if (!ADJECTIVE.test(folded) && !/^\d/.test(folded)) return false;
  }
  return false;
}

/** Looks for the subject before a verb, and behind it where nobody stands before it. */
function isDone(
  words: readonly Word[],
  at: number,
  gender: Gender,
  isSomebody: Test,
  isNew: (name: string) => boolean,
): boolean {
  let hasObject = false;
  for (let one = at - 1; one >= Math.max(0, at - STEPS); one--) {
    if (words[one + 1]?.cut === true) break;
    const word = words[one] as Word;
    if (PRONOUN.test(word.folded)) return false;
    if (isGoverned(words, one) || PREPOSITION.has(word.folded)) continue;
    if (/^(?:его|ее|их)$/u.test(word.folded)) hasObject = true;
    if (/^\d/.test(word.folded) || isStopWord(word.folded)) continue;
    if (!isNew(word.typed)) hasObject = true;
    else if (/^\p{Ll}/u.test(word.typed) && /л[аои]?(?:с[ья])?$/u.test(word.folded)) break;
    else if (mayBeSubject(word, gender) && !isPlural(word) && isSomebody(word)) return true;
  }
  const earlier = goesOnFrom(words, at, gender);
  if (earlier !== undefined) return isDone(words, earlier, gender, isSomebody, isNew);
  const isFirst = at === 0 || words[at]?.cut === true;
  return isAfter(words, at, (word, next) => {
    // Of several, the first one alone is one: «подписали министр Карлов и посол».
    const isSubject =
      mayBeSubject(word, gender) ||
      (gender === 'plural' &&
        (/^\p{Lu}/u.test(word.typed) || /^\p{Lu}/u.test(next?.typed ?? '')) &&
        (mayBeSubject(word, 'masculine') || mayBeSubject(word, 'feminine')));
    if (!isSubject || !isSomebody(word)) return false;
    return hasObject || isFirst || /^\p{Lu}/u.test(word.typed);
  });
}

/** The verb before that has the subject of this one too: «обещал помощь и отказался». */
function goesOnFrom(words: readonly Word[], at: number, gender: Gender): number | undefined {
  if (!/^(?:и|а|но)$/u.test(words[at - 1]?.folded ?? '')) return undefined;
  for (let one = at - 2; one >= Math.max(0, at - 2 - 2 * STEPS); one--) {
    const form = VERB.exec(words[one]?.folded ?? '');
    if (form !== null && genderOf(form) === gender) return one;
    if (words[one + 1]?.cut === true) return undefined;
  }
  return undefined;
}

/** Many in the genitive: «министров». */
const isPlural = ({ typed }: Word): boolean => /^\p{Ll}.*(?:ов|ев|ей)$/u.test(typed);

/** Whether the noun right behind a verb passes, or the one behind its adjectives. */
function isAfter(
  words: readonly Word[],
  at: number,
  passes: (word: Word, next: Word | undefined) => boolean,
): boolean {
  for (let one = at + 1; one <= at + AHEAD; one++) {
    const word = words[one];
    if (word === undefined || word.cut) return false;
    if (PREPOSITION.has(word.folded)) {
      // «рукоположил в сан Уэсли», «подписал в 1956 году Хатояма»
      one += /^\d/u.test(words[one + 1]?.typed ?? '') ? 2 : 1;
      continue;
    }
    if (PRONOUN.test(word.folded)) return false;
    if (/^\p{Lu}$/u.test(word.typed)) continue;
    const isSmall = /^\p{Ll}/u.test(word.typed);
    if (/^\d/.test(word.typed) || NOBODY.test(word.folded)) continue;
    if (isSmall && ADJECTIVE.test(word.folded)) continue;
    const next = words[one + 1];
    if (passes(word, next)) return true;
    // A title before the name: «открыла директор Шубина».
    const isTitle = isSmall && next?.cut === false && /^\p{Lu}\p{Ll}/u.test(next.typed);
    return isTitle && passes(next, words[one + 2]);
  }
  return false;
}

/** Whether somebody in the instrumental stands right behind a participle. */
const isBehind = (words: readonly Word[], at: number, isSomebody: Test): boolean =>
  isAfter(
    words,
    at,
    (word, next) =>
      INSTRUMENTAL.test(word.folded) &&
      (isSomebody(word) ||
        (/^\p{Lu}/u.test(next?.typed ?? '') && next !== undefined && isSomebody(next))),
  );

/** The term of the verb by which a question asks who did something, or by whom it was done. */
function verbOf(question: string): string | undefined {
  const words = wordsOf(question);
  const who = words.findIndex(
    ({ typed, folded }, at) => /^(?:кто|кем)$/u.test(folded) && (at === 0 || /^к/u.test(typed)),
  );
  if (who < 0) return undefined;
  const form = words[who]?.folded === 'кто' ? VERB : PARTICIPLE;
  const isVerb = ({ folded }: Word): boolean =>
    form.test(folded) && !isStopWord(folded) && !/^(?:есть|стал[аи]?)$/u.test(folded);
  const clause = words.findIndex(({ cut }, at) => at > who && cut);
  const behind = words.slice(who + 1, clause < 0 ? undefined : clause);
  const verb = behind.find(isVerb) ?? words.slice(0, who).findLast(isVerb);
  const term = verb && termOf(verb.typed, verb.folded);
  return term === '' ? undefined : term;
}
