import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { english } from './question-words/en.ts';
import { japanese } from './question-words/ja.ts';
import { ASKED, type Asked, type QuestionWords } from './question-words/kinds.ts';
import { russian } from './question-words/ru.ts';

/** What kind of thing a question asks for, as far as its words say. Several may be true. */
export type AnswerType = {
  readonly number: boolean;
  readonly time: boolean;
  /** A person, a place or another thing with a name of its own. */
  readonly name: boolean;
  /** The same more exactly; none for a question of yes or no, or one that is read as no question. */
  readonly asked: readonly Asked[];
  /** Whether it asks how things stand today. */
  readonly now: boolean;
  /** Whether it asks who or what was the first. */
  readonly first: boolean;
  /** The word for what is to be counted, folded, where a number of something is asked for. */
  readonly counted?: string;
  /** Whether an amount that is asked for may be a part: "how much of the island". */
  readonly part?: boolean;
  /** Whether a duration that is asked for may be a length: "how long is it". */
  readonly length?: true;
  /** The answer that the question itself offers, as typed. */
  readonly offered?: string;
};

const WORDS: Readonly<Record<Language, QuestionWords>> = {
  en: english,
  ru: russian,
  ja: japanese,
};

const NUMBER =
  /how (?:many|much|long|old|far|large|big|tall|high|often|deep|fast|wide)|(?:what|which) (?:percent|number|amount|population|share|size)|percentage|сколько|численност|количеств|процент|доля|いくつ|いくら|何パーセント|何%|どのくらい|どれくらい|何(?=[人個名本台社校冊歳位点種件回度倍月日年時分秒票隻])/u;
const TIME =
  /\bwhen\b|(?:what|which) (?:year|month|day|date|century|decade|time)|когда|в каком (?:году|веке|месяце)|каком году|какого числа|какой (?:год|день|дат)|какая дата|いつ|何年|何月|何日|何世紀/u;
const NAME =
  /\bwho(?:se|m|s)?\b|\bwhere\b|\bnames?\b|(?:what|which) (?:city|country|state|place|river|region|town|company|organi[sz]ation|person|team|island)|(?<!\p{L})(?:кто|кого|кому|кем|чей|чья|чье|где|куда|откуда)(?!\p{L})|как(?:ой|ая|ое|ом) (?:город|стран|мест|остров|компани|организаци)|как зовут|誰|だれ|どこ|何県|何市|何国|何という/u;

export function answerTypeOf(question: string, language: Language): AnswerType {
  const text = fold(question);
  const words = WORDS[language];
  const counted = words.counted.exec(text)?.[1];
  const offered = words.offered.exec(question)?.[1];
  return {
    number: NUMBER.test(text),
    time: TIME.test(text),
    name: NAME.test(text),
    asked: ASKED.filter((kind) => words[kind].test(text)),
    now: words.now.test(text),
    first: words.first.test(text),
    ...(counted !== undefined && { counted }),
    ...(words.length.test(text) && { length: true }),
    ...(words.part.test(text) && { part: true }),
    ...(offered !== undefined && { offered }),
  };
}
