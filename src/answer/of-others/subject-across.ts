import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { MONTH } from '../../search/rank/answer/cues/en.ts';
import type { Language } from '../../text/language.ts';
import { TITLE } from '../../text/languages/ja/titles.ts';
import { type ActingName, actingKind, actingNames, areAkin, isRussianSubject } from './acting.ts';
import { subjectsOf } from './other-doer.ts';

/** What stands before a name that is no subject. */
const ENGLISH_GOVERNED =
  /\b(?:of|in|on|at|to|with|for|from|over|about|between(?: [^,.;]{1,40} and)?|against|than|as|into|towards?|near|under|after|before|since|during)\s(?:the\s|then\s)?$/iu;
/** What belongs to the name: "with President Vladimir Putin", but not "in May Japan". */
const ENGLISH_PREFIX = new RegExp(
  `(?:(?:[Ff]ormer |[Dd]eputy |[Pp]rime |[Ff]oreign |[Dd]efen[cs]e )*(?:[Pp]resident|[Mm]inister|[Pp]remier|[Ss]ecretary|[Aa]mbassador|[Gg]overnor|[Gg]eneral)\\s)?(?:(?!${MONTH}\\s)\\p{Lu}\\p{Ll}+\\s)?$`,
  'u',
);

/** What goes on with the subject: "and Japan", "of Russia", ", the president,". */
const ENGLISH_JOINED =
  /^(?: and (?:the )?(?:\p{Lu}[\p{L}.-]* ?){1,4}| of (?:the )?\p{Lu}[\p{L}-]*|, [^,.;]{1,60},)/u;
const ENGLISH_VERB =
  /^(?:,? (?:who|which|also|then|itself)\b| (?:\([^()]{1,30}\) )?(?!(?:and|or|of|in|on|at|to|with|for|from|by|over|as|about|between|side)\b)\p{Ll})/u;
const ENGLISH_BY = /\bby (?:the )?(?:\p{L}+ ){0,3}$/u;

const JAPANESE_SUBJECT = new RegExp(`^(?:外務省|国防省|防衛省|${TITLE})*(?:は|が|も|、)`, 'u');
const JAPANESE_BY = new RegExp(`^${TITLE}*(?:によって|により|による)`, 'u');

/** Whether a name does what its sentence tells. */
function isDoer(
  sentence: string,
  { concept, start, end }: ActingName,
  language: Language,
): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  if (language === 'ja') return JAPANESE_SUBJECT.test(after) || JAPANESE_BY.test(after);
  if (language === 'en') {
    if (ENGLISH_BY.test(before)) return true;
    return (
      !ENGLISH_GOVERNED.test(before.replace(ENGLISH_PREFIX, '')) &&
      ENGLISH_VERB.test(after.replace(ENGLISH_JOINED, ' ').replace(/^\s+/u, ' '))
    );
  }
  return isRussianSubject(concept, sentence, { start, end });
}

/** With whom somebody did something is as much its subject: they met each other. */
const TOGETHER: Readonly<Record<Language, { readonly before?: RegExp; readonly after?: RegExp }>> =
  {
    en: { before: /\b(?:and|with)\s(?:the\s)?$/iu, after: /^ and\b/iu },
    ru: { before: /(?<!\p{L})(?:и|с|со)\s(?:\p{L}+\s)?$/iu, after: /^ и(?!\p{L})/iu },
    ja: { after: /^\p{L}{0,5}(?:と|・|、)/u },
  };

/**
 * Tells whether in a quote in another language than the question's others of one kind act, and whom the question asks
 * of does not: when Japan left talks is not told by a sentence in which Russia did.
 */
export function createSubjectAcross(
  query: Query,
  index: SearchIndex,
): (quote: string, language: Language) => boolean {
  const { before, after } = TOGETHER[query.language];
  const own = subjectsOf(query, index).flatMap((one) => one.own);
  if (own.length === 0) return () => false;
  const kinds = new Set(own.map(actingKind));
  const isOwn = ({ concept }: Pick<ActingName, 'concept'>): boolean =>
    own.some((one) => areAkin(concept, one));
  const partners = actingNames(query.text, index).filter(
    (name) =>
      !isOwn(name) &&
      (before?.test(query.text.slice(0, name.start)) === true ||
        after?.test(query.text.slice(name.end)) === true),
  );
  const isPartner = ({ concept }: ActingName): boolean =>
    partners.some((one) => areAkin(concept, one.concept));
  return (quote, language) => {
    const doers = actingNames(quote, index).filter((name) => isDoer(quote, name, language));
    return (
      !doers.some(isOwn) &&
      doers.some((name) => kinds.has(actingKind(name.concept)) && !isPartner(name))
    );
  };
}
