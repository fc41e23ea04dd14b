import { fold } from '../text/fold.ts';
import { isFrameWord, isPlainWord } from '../text/frame-words.ts';
import { isStopWord } from '../text/stop-words.ts';
import { AFTER, BEFORE } from './courtesies/read.ts';
import { isSignOff, unsigned, withoutSignature } from './signature.ts';

/** People who are told of it: "cc @anna, @kenji". */
const COPIED =
  /(?<![\p{L}\p{N}])\(?\/?(?:cc|bcc|сс|копия|attn|h\/t|fyi|к сведению|\+)\.?\s*[:：]?(?:\s*(?:and|и|と|[,、&+])?\s*\u2068[^\u2069]*\u2069(?:さん|さま|様)?){1,30}\)?/giu;

/** Of those Slack did not recognise, and where those who were copied are gone already. */
const COPIED_BY_NAME =
  /(?:^|(?<=[.!?。！？]))\s*\/?(?:cc|сс)\s*[:：]?(?:\s*[,、&]?\s*\p{L}[\p{L}.'’-]*){0,4}\s*$|(?:\s|(?<=[?？。]))\/?(?:cc|сс|fyi)[:：\s,、]*$/iu;

/** Behind signs that end a sentence; a full stop does so before a space. */
const SENTENCES =
  /(?<=[!?…。！？]["'»”）)]{0,3})(?![!?…。！？"'»”）)])(\s*)|(?<=\.["'»”)]{0,3})(\s+)/u;

/** Names of those who were greeted, and who it is that greets. */
const GREETED =
  /^(\p{Lu}[\p{L}'’.-]{1,20})(?: \p{Lu}\p{L}{1,20})?(?: ?[,!.:;—–]| - |$)[ ,;:!.—–-]*/u;
const DEAR = /^Dear \p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{1,20})? ?[,!:—–][ ,]*/u;
const JAPANESE_NAME = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー]{1,12}?';
const INTRODUCED = new RegExp(`^${JAPANESE_NAME}(?:です|と申します|と言います)[、。][ 、。]*`, 'u');
const CALLED = new RegExp(
  `^${JAPANESE_NAME}(?:さん|さま|様)[、, ] ?(?=お疲れ|おつかれ|こんに|こんば|おはよう|すみません|すいません|お世話)`,
  'u',
);

/** People before all else: those who are spoken to, where a comma or nothing follows. */
const PEOPLE =
  /^(?:(?:[ ,、&]|(?:and|и|と) )*\u2068[^\u2069]*\u2069(?:さん|さま|様|くん|君|ちゃん|氏)?){1,20} ?/u;
const SPOKEN_TO =
  /^(?:(?:[ ,、&]|(?:and|и|と) )*\u2068[^\u2069]*\u2069(?:さん|さま|様|くん|君|ちゃん|氏)?){1,20}(?: ?[,:;、，：!！—–]| - |[.。]?$)[ ,:;、，：!！—–-]*/u;

const QUESTION_WORD = /^(?:question|q|вопрос|в|質問|問)\s*[:：]\s*/iu;

/** Said beside a question in a sentence of its own. */
const BESIDE =
  /^(?:(?:many )?(?:thanks|thank you|thx)(?: (?:so much|a lot|again))? for [^?]{0,80}[.!…]|(?:спасибо|благодарю)(?: вам| большое)? за [^?]{0,80}[.!…]|(?:please,? )?(?:help(?: me)?(?: please)?|urgent(?:ly)?|asap|anyone|anybody|any (?:ideas?|thoughts|help|clues?)|(?:пожалуйста,? )?(?:помогите|срочно)|кто знает|есть идеи|至急(?:です)?|誰か|教えて(?:ください|下さい)?|以上(?:です)?|お願い|[wｗ]{2,9}|草|笑)[\s.!?…。！？]{0,9})$/iu;

/** A name before a greeting: "Anna, hi!". */
const NAMED_FIRST =
  /^\p{Lu}\p{Ll}{1,20}, (?=(?:[Дд]обр(?:ый|ое)|[Пп]ривет|[Зз]дравствуй|[Hh](?:i|ey|ello)(?!\p{L})|[Gg]ood (?:morning|afternoon|evening)))/u;

const BULLET = /^[•·▪‣-] (?=\p{L})/u;

const LETTER = /[\p{L}\p{N}]/u;

const isSomething = (text: string): boolean =>
  LETTER.test(text.replace(/\u2068[^\u2069]*\u2069/gu, ''));

/** The courtesies at the ends of a text this long are looked for at its ends alone. */
const END = 160;

/** The text without greetings, thanks, copies and signatures, wherever they stand. */
export function peel(text: string): string {
  const lines = text.replace(COPIED, ' ').split('\n').map(tidy);
  return withoutSignature(lines, (line) => isSomething(peelLine(line)))
    .map(peelLine)
    .filter((line) => line !== '')
    .join('\n')
    .replace(/^[\s,;:、，：]{1,20}/u, '');
}

const tidy = (line: string): string =>
  line
    .replace(/\s+/gu, ' ')
    .replace(/ ?[([（] ?[)\]）]? ?$/u, '')
    .replace(/(?<=[?？]) ?[!！?？)…~^;.,]{1,20} ?$|(?<=[^ ]) [!)…~^;,]{1,20} ?$/u, '')
    .replace(/ ([?!.,;:？！。、])(?= |$)/gu, '$1')
    .trim();

function peelLine(line: string): string {
  const signed = unsigned(line);
  const at = Math.max(0, signed.length - END);
  const text = signed.slice(0, at) + signed.slice(at).replace(COPIED_BY_NAME, '');
  let kept = '';
  let isGreeted = false;
  // Every other part is the space between two sentences, or `undefined`.
  for (const sentence of text.split(SENTENCES)) {
    if (sentence === undefined || sentence === '') continue;
    if (sentence.trim() === '') {
      if (kept !== '') kept += sentence;
      continue;
    }
    const isSigned = kept !== '' && isSignOff(sentence.replace(/[.!…]{1,9}$/u, ''));
    const isName: boolean = isGreeted && kept === '' && INTRODUCED.exec(sentence)?.[0] === sentence;
    const rest: string =
      isSigned || isName || BESIDE.test(sentence.trim()) ? '' : peelSentence(sentence);
    isGreeted = rest === '';
    kept += rest;
  }
  return kept.trim();
}

function peelSentence(sentence: string): string {
  const spoken = sentence.replace(SPOKEN_TO, '');
  const people = PEOPLE.exec(spoken)?.[0] ?? '';
  const rest = peelEnd(peelBeginning(spoken.slice(people.length)));
  if (people + rest === sentence) return sentence;
  return isSomething(rest) ? people + rest : '';
}

function peelBeginning(sentence: string): string {
  let rest = sentence
    .replace(BULLET, '')
    .replace(CALLED, '')
    .replace(NAMED_FIRST, '')
    .replace(DEAR, '')
    .replace(QUESTION_WORD, '');
  for (;;) {
    const found = BEFORE.exec(rest.slice(0, END))?.[0];
    if (!found) return rest;
    rest = rest
      .slice(found.length)
      .replace(GREETED, unlessWord)
      .replace(SPOKEN_TO, '')
      .replace(INTRODUCED, '');
  }
}

function peelEnd(sentence: string): string {
  let end = /[\s,，、;.!?…。！？)"'»”）]{1,20}$/u.exec(sentence.slice(-20))?.[0] ?? '';
  let body = end === '' ? sentence : sentence.slice(0, -end.length);
  for (;;) {
    const found = AFTER.exec(body.slice(-END))?.[0];
    if (!found) return body + end;
    body = body.slice(0, -found.length).replace(/[\s,;:、，—–-]{1,20}$/u, '');
    // What ended the courtesy ends nothing else; a question stays one, but for "any ideas?".
    if (!/[?？]/u.test(end) || /^any /iu.test(found)) end = '';
    const own = /[.!?…。！？]{1,9}$/u.exec(body)?.[0] ?? '';
    if (own !== '') {
      body = body.slice(0, -own.length);
      end = own;
    }
  }
}

/** A word that people begin with is nobody's name. */
function unlessWord(found: string, name: string): string {
  const word = fold(name);
  return isStopWord(word) || isFrameWord(word) || isPlainWord(word) ? found : '';
}
