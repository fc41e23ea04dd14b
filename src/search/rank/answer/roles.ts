import type { Language } from '../../../text/language.ts';
import { TITLE } from '../../../text/languages/ja/titles.ts';
import type { Query } from '../../query/query.ts';

/** Two names that a question puts into a relation, as they are to be looked for in a text. */
type Pair = readonly [first: string, second: string];

/** Before the second of two names: "was criticised by Governor". */
const ENGLISH_PASSIVE =
  /\b(?:am|is|are|was|were|be|been|being|got|gets?)\b[^.;!?]{0,80}\bby (?:the |an? )?(?:[\p{L}-]+ ){0,3}$/iu;

/** Between the names: «был раскритикован», «разгромлен». */
const RUSSIAN_PASSIVE =
  /(?<!\p{L})(?:был[аои]?|будет|будут|стал[аои]?)[^.;!?]{0,40}?(?:[аеяио]н|[аеяио]нн?[аоы]|[еёо]т|т[аоы])(?!\p{L})[^.;!?]{0,40}$|(?<!\p{L})\p{L}{3,}(?:ался|алась|ались|ется|ются)(?!\p{L})[^.;!?]{0,40}$/iu;

/** A name in a case that is not the subject's, before one that may be it: «Орлова критиковал Сато». */
const RUSSIAN_OBLIQUE = /(?:ов|ев|ин|ын)(?:а|у|ым|ой)$|(?:ого|ому|ую)$/iu;

const JAPANESE_PASSIVE = /(?:[さかがたなばまらわ]|べ|め|け|せ)?れ(?:た|て|る|ま)|敗れ|負け|屈し/u;

/** Which of two names acts upon the other, 0 or 1, and whether that is said in the passive. */
type Roles = { readonly actor: number; readonly isPassive: boolean };

/** Who acts in a text; nothing where it does not tell. What is done by somebody turns the order of names round. */
function europeanRoles(text: string, [first, second]: Pair, language: Language): Roles | undefined {
  const lower = text.toLowerCase();
  const [a, b] = [lower.indexOf(first), lower.indexOf(second)];
  if (a < 0 || b < 0 || a === b) return undefined;
  const turned = isPassive(text, Math.min(a, b), Math.max(a, b), language);
  return { actor: a < b === turned ? 1 : 0, isPassive: turned };
}

export function isPassive(text: string, from: number, to: number, language: Language): boolean {
  if (language === 'en') return ENGLISH_PASSIVE.test(text.slice(Math.max(0, from - 60), to));
  const name = /^\p{L}+/u.exec(text.slice(from))?.[0] ?? '';
  return RUSSIAN_PASSIVE.test(text.slice(from, to)) || RUSSIAN_OBLIQUE.test(name);
}

/** A name with what tells its role, in the first group. */
const withParticle = (name: string): RegExp =>
  new RegExp(`${name}${TITLE}*(は|が|に(?:よって|より)?|から|を)`, 'u');

function japaneseRoles(text: string, names: readonly RegExp[]): Roles | undefined {
  const particles = names.map((name) => name.exec(text)?.[1]);
  const [a, b] = particles.map((one) => one === 'は' || one === 'が');
  if (particles.includes(undefined) || a === b) return undefined;
  const subject = a ? 0 : 1;
  const turned = particles[1 - subject] !== 'を' && JAPANESE_PASSIVE.test(text);
  return { actor: turned ? 1 - subject : subject, isPassive: turned };
}

const JAPANESE_NAME = new RegExp(
  `([\\p{sc=Han}ァ-ヴー・]{2,12}?)${TITLE}*(?<!月|日|年|時)(?:は|が|に(?:よって|より)?|から|を)`,
  'gu',
);

/** The names of a question, where there are two: words with capitals side by side are one. */
function pairOf({ text, language, terms }: Query): Pair | undefined {
  const names = new Set<string>();
  if (language === 'ja') {
    for (const [, name = ''] of text.toLowerCase().matchAll(JAPANESE_NAME)) names.add(name);
  } else {
    terms.forEach(({ isName, typed, term, start }, at) => {
      const next = terms[at + 1];
      const isJoined = next?.isName === true && next.start === start + typed.length + 1;
      if (isName && /^\p{Lu}/u.test(typed) && !isJoined && term.length > 2) names.add(term);
    });
  }
  const [first, second, third] = names;
  return first === undefined || second === undefined || third !== undefined
    ? undefined
    : [first, second];
}

/**
 * Tells whether a text of the question's language has its two names the other way round: who was criticised
 * by Sato did not criticise him. Only where one of both is passive: the order of names tells the rest.
 */
export function createTurnedRoles(query: Query): (text: string) => boolean {
  const pair = pairOf(query);
  if (pair === undefined) return () => false;
  const { language } = query;
  const names = language === 'ja' ? pair.map(withParticle) : [];
  const rolesIn = (text: string): Roles | undefined =>
    language === 'ja'
      ? japaneseRoles(text.toLowerCase(), names)
      : europeanRoles(text, pair, language);
  const asked = rolesIn(query.text);
  if (asked === undefined) return () => false;
  return (text) => {
    const told = rolesIn(text);
    if (told === undefined || !(asked.isPassive || told.isPassive)) return false;
    return told.actor !== asked.actor;
  };
}
