import type { Language } from '../../../text/language.ts';
import { termsOf } from '../../../text/terms.ts';

/** Whatever may deny: most sentences hold none of it. */
const ANY =
  /\b(?:not|no|never|none|neither|nobody|without|cannot|refus|declin|fail)|n[’']t\b|(?:^|[^\p{L}])(?:не|ни|нет|без|отказ)|な[いくかけ]|ませ|ず|ぬ|拒|断/iu;

/** Other ways to say that something is not so. */
const ALSO =
  /\b(?:none|nobody|except|lack|un\p{L}{4,})|(?:^|[^\p{L}])(?:не\p{L}{3,}|кроме|исключ|запре|нельзя|отсутств|лиш[её]н)|[無不非未除]|のぞ/iu;

/** Whether a text may say that something is not so. */
export const mayDeny = (text: string): boolean => ANY.test(text) || ALSO.test(text);

const COMES_TO_NOTHING =
  /\b(?:call(?:ed|ing) off|cancel\w*|gave up|give up|given up|abandon\w*|halt\w*|stop\w*|suspend\w*|postpon\w*|put off|skip\w*|miss\w*|absen\w*|ruled out|instead|away from)\b|отмен|сорва|срыв|перен[её]с|отлож|прекрат|приостан|отсутств|вместо|пропуст|лиш|中止|延期|断念|取りや|見送|欠席|代わり|凍結|停止/iu;

/** Whether a text may say by what was done with something that it was not done. */
export const comesToNothing = (text: string): boolean => COMES_TO_NOTHING.test(text);

/** What stands behind a negation, as far as it may reach. */
const DENIED: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    // Who did it may be denied instead: "no treaty was signed", "none of the ships reached". Up to a day it is so then.
    /\b(?:no(?! (?:longer|later|more|less|fewer|sooner|doubt|matter)\b)|none|neither|nobody)\s(?![^.;:!?]{0,120}\buntil\b)(?:(?:(?!\b(?:and|but)\b)[^.,;:!?]){1,60}?\s)??(?:was|were|is|are|has|have|had|will|would|could|can)\s+([^.,;:!?]{1,60})/giu,
    /\b(?:no(?! (?:longer|later|more|less|fewer|sooner|doubt|matter)\b)|none|neither|nobody)\s(?![^.;:!?]{0,120}\b(?:until|was|were|is|are|has|have|had|will|would|could|can)\b)(?:(?:(?!\b(?:and|but)\b)[^.,;:!?]){1,60}?\s)??(\w{3,}ed\b)/giu,
    /\b(?:not(?! (?:only|just|until|less|more|least|later|fewer)\b)|never|cannot|without|\w+n[’']t)\s+([^.,;:!?]{1,60})/giu,
    /\b(?:refus|declin|fail)(?:e|es|ed|ing|s)?(?: \w+)? to\s+([^.,;:!?]{1,60})/giu,
  ],
  ru: [
    /(?<!\p{L})не(?!\s+(?:только|столько|менее|более|меньше|больше|раньше|ранее|позже|позднее|далее|просто)(?!\p{L}))\s+([^.,;:!?]{1,60})/giu,
    /(?<!\p{L})без\s+([^.,;:!?]{1,60})/giu,
    /(?<!\p{L})отказ(?:ал|ыва)\p{L}*\s+(?:от\s+)?([^.,;:!?]{1,60})/giu,
  ],
  ja: [
    /([\p{sc=Han}ァ-ヴー]{1,8})\p{sc=Hiragana}{0,5}?(?:な(?:い|かった)|なく(?!て)|ません|ず(?=[に、。]|$)|ぬ(?=[、。]|$))(?!わけ)/gu,
    /([\p{sc=Han}ァ-ヴー]{1,8})(?:すること)?を(?:拒|断)/gu,
  ],
};

/** What looks like a negation and is none: "must", "not only". */
const NO_NEGATION =
  /(?:なければ|なくては|ないと)(?:なら|いけ)\p{sc=Hiragana}*|しか\P{P}{1,15}?な(?:い|かった)|だけで(?:は)?なく|のみならず/gu;

/** Words that stand between a negation and what it denies. */
const BETWEEN =
  /^(?:\p{L}+ly|yet|ever|been|being|be|have|has|had|only|был\p{L}*|буд\p{L}*|смог\p{L}*|стал\p{L}*|мо(?:г|ж)\p{L}*)$/iu;

/** The terms that a text denies, each as often as it does: of "they did not sign it", `sign`. */
export function deniedTerms(text: string, language: Language): ReadonlyMap<string, number> {
  const denied = new Map<string, number>();
  if (!ANY.test(text)) return denied;
  const plain = language === 'ja' ? text.replace(NO_NEGATION, '、') : text;
  for (const pattern of DENIED[language]) {
    for (const [, behind = ''] of plain.matchAll(pattern)) {
      const words = language === 'ja' ? [behind] : behind.split(/\s+/);
      const [term] = words.filter((word) => !BETWEEN.test(word)).flatMap(termsOf);
      if (term !== undefined) denied.set(term, (denied.get(term) ?? 0) + 1);
    }
  }
  return denied;
}
