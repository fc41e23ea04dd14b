import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';
import { termsNamed } from '../../search/rank/answer/asked-words.ts';
import type { Language } from '../../text/language.ts';
import { TITLE } from '../../text/languages/ja/titles.ts';
import { sentences } from '../../text/sentences/sentences.ts';
import { eachToken, termOf } from '../../text/terms.ts';

type Role = 'speaker' | 'hearer';

/** What somebody does who says something to somebody; in English and Russian the verb, in Japanese with its object. */
const SAYING: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:t[eo]lls?|told|sa(?:y|ys|id)|ask(?:ed|s)?|answer(?:ed|s)?|repl(?:y|ied|ies)|writes?|wrote|written|promis(?:e|ed|es)|warn(?:ed|s)?|assur(?:e|ed|es)|inform(?:ed|s)?|urg(?:e|ed|es)|offer(?:ed|s)?|propos(?:e|ed|es)|suggest(?:ed|s)?|remind(?:ed|s)?|demand(?:ed|s)?|explain(?:ed|s)?|complain(?:ed|s)?|protest(?:ed|s)?|hand(?:ed|s)?|deliver(?:ed|s)?)\b/giu,
  ru: /(?<!\p{L})(?:по)?(?:сказа|говор|заяв|сообщ|ответ|напис|обещ|предупре|завер|предлож|предлаг|прос|потреб|объясн|напомн|пожалов|переда|вруч)\p{L}*/giu,
  ja: /言|述べ|語|話|伝え|答え|約束|求め|要求|要請|提案|説明|抗議|訴え|手渡|聞/gu,
};

const TITLES =
  "(?:(?:the|\\p{Lu}\\p{L}*['’]s|\\p{L}*(?:president|minister|premier|ambassador|governor|leader|envoy|secretary|mayor|chancellor|king|emperor|foreign|prime|defen[cs]e|deputy|former|japanese|russian|soviet|american)\\p{L}*)\\s+)*";

/** What stands before the name of whom something is told, or who was only met. */
const TO = new RegExp(
  `(?:\\b(?:to|received|met|met with|hosted|welcomed)\\s+|@\\s+)${TITLES}(?:\\p{Lu}\\p{L}+\\s+){0,2}$`,
  'iu',
);

/** «послу», «министру»: a name that has one form alone says its case by what stands before it. */
const DATIVE_TITLE =
  /(?<!\p{L})(?:послу|министру|президенту|премьеру|премьер-министру|губернатору|главе|лидеру|секретарю|императору|коллеге|канцлеру|мэру)(?:\s\p{L}+){0,4}\s$/iu;
const NOMINATIVE_TITLE =
  /(?<!\p{L})(?:посол|министр|президент|премьер|премьер-министр|губернатор|глава|лидер|секретарь|император|канцлер|мэр)(?:\s\p{L}+){0,3}\s$/iu;
/** A name in small letters is known by the title right before it. */
const TITLE_BEFORE =
  /(?<!\p{L})(?:president|minister|premier|ambassador|governor|leader|(?:посол|министр|президент|премьер|губернатор|лидер)у?)\s$/iu;
const DATIVE = /(?:у|ю|ому|ему|ой|е)$/u;

const JAPANESE_TITLED = new RegExp(`^${TITLE}`, 'u');
const JAPANESE_SPEAKER = new RegExp(`^${TITLE}*(?:は|が|って|も)`, 'u');
const JAPANESE_HEARER = new RegExp(`^${TITLE}*(?:に(?!よ|つ|対す|関)|へ)`, 'u');

/** So many characters between a name and its verb are looked at. */
const NEAR = 60;

/**
 * Tells whether somebody whom a question has say something is only spoken to in a quote, or the other way round: what
 * the ambassador told the minister is not told by what the minister told him.
 */
export function createToldWhom(
  query: Query,
  index: SearchIndex,
): (quote: string, language: Language) => boolean {
  const { asked } = query.expected;
  const isAsked = asked.includes('speech') || asked.includes('person');
  if (!isAsked || query.text.search(SAYING[query.language]) < 0) return () => false;
  const people = query.terms.flatMap((term) => {
    const role = askedRole(term, query, index);
    return role === undefined ? [] : [{ role, words: termsNamed([term], index).add(term.term) }];
  });
  if (people.length === 0) return () => false;
  return (quote, language) =>
    people.some(({ role, words }) => {
      const roles = sentences(quote).flatMap(([start, end]) =>
        rolesIn(quote.slice(start, end), language, (term) => words.has(term)),
      );
      return roles.length > 0 && !roles.includes(role);
    });
}

function askedRole(
  { start, typed, isName, variants }: QueryTerm,
  query: Query,
  { terms, concepts }: SearchIndex,
): Role | undefined {
  const { text, language } = query;
  if (!/^\p{L}/u.test(typed)) return undefined;
  const isTitled =
    language === 'ja'
      ? JAPANESE_TITLED.test(text.slice(start + typed.length)) || /^[ァ-ヴー・]{3,}$/u.test(typed)
      : isName || TITLE_BEFORE.test(text.slice(0, start));
  const isKnown =
    isTitled ||
    variants.some(
      ({ term }) => concepts.byTerm.get(terms[term] as string)?.concept.group === 'persons',
    );
  if (!isKnown) return undefined;
  return roleAt(text, start, start + typed.length, language);
}

function rolesIn(
  sentence: string,
  language: Language,
  isNamed: (term: string) => boolean,
): readonly Role[] {
  const roles: Role[] = [];
  eachToken(sentence, (start, end) => {
    if (!isNamed(termOf(sentence.slice(start, end)))) return;
    const role = roleAt(sentence, start, end, language);
    if (role !== undefined) roles.push(role);
  });
  return roles;
}

/** What somebody does, or is done to, whose name stands at a place of a text with a verb of saying. */
function roleAt(text: string, start: number, end: number, language: Language): Role | undefined {
  const verbs = [...text.matchAll(SAYING[language])];
  if (verbs.length === 0) return undefined;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (language === 'ja') {
    if (JAPANESE_SPEAKER.test(after)) return 'speaker';
    return JAPANESE_HEARER.test(after) ? 'hearer' : undefined;
  }
  if (language === 'ru') {
    if (DATIVE_TITLE.test(before)) return 'hearer';
    const titled = NOMINATIVE_TITLE.exec(before)?.[0];
    if (titled !== undefined && titled.search(SAYING.ru) < 0) return 'speaker';
    const name = text.slice(start, end);
    if (/[оеиуэю]$/iu.test(name) && !/(?:у|ю)$/u.test(name)) return undefined;
    if (DATIVE.test(name)) return 'hearer';
    return /[бвгджзйклмнпрстфхцчшщая]$/iu.test(name) ? 'speaker' : undefined;
  }
  // The verb of whom it is told stands before: "told the ambassador Sato", "wrote to Sato".
  const told = before.replace(SAYING.en, (verb) => '@'.padStart(verb.length, ' '));
  if (/\b(?:was|were|been|be)\s+\s*@?[^@]*\bby\s+[^.;]{0,30}$/iu.test(told)) return 'speaker';
  if (TO.test(told)) return 'hearer';
  const next =
    /^(?:\s\p{Lu}[\p{L}.]*){0,2}(?:\s(?:also|then|later|had|has|have|once|again|in|on|\d+|\p{Lu}\p{Ll}+)){0,5}\s$/u;
  const verb = verbs.find(({ index }) => index >= end && index - end <= NEAR);
  if (verb !== undefined && next.test(after.slice(0, verb.index - end))) return 'speaker';
  return undefined;
}
