import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';
import type { Asked } from '../../search/query/question-words/kinds.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { fold } from '../../text/fold.ts';
import { isFrameWord, isLightVerb, isPlainWord } from '../../text/frame-words.ts';
import type { Language } from '../../text/language.ts';
import { isRealWord } from '../../text/real-words/real-words.ts';
import { isNamed, isNamedThere } from './named.ts';
import { isNumber } from './unheard.ts';

/** From so many names and numbers on, a question is about one event, and what was done decides. */
const OF_ONE_EVENT = 2;

/** A word that is held by less is not said. */
const LEAST_SAID = 0.3;

/** What stands before a verb in its plain form: "did Putin promise", "will they lift". */
const AUXILIARY =
  /\b(?:did|does|do|didn[’']t|doesn[’']t|don[’']t|will|would|can|could|shall|should|may|might|must)\b/iu;

/** No verb stands behind one of these. */
const BEFORE_NOUN =
  /(?:^|[^\p{L}])(?:the|an?|its|his|her|their|our|my|your|this|that|these|those|some|any|no|of|in|on|at|by|for|from|with|about|over|under|after|before|during|between|into|and|or|\p{L}+['’]s?) $/iu;

/** So many characters before a word are looked at. */
const NEAR = 30;

/** Whole words that only end like one: a speed, a hundred, something red; but "agreed" and "declared" are participles. */
const NO_PARTICIPLE =
  /^(?:speed|need|indeed|seed|feed|deed|weed|bleed|breed|greed|creed|reed|exceed|proceed|succeed|hundred|red|bed|shed|sled|sacred)$/u;

const PARTICIPLE =
  /(?:\p{L}ed|(?:giv|tak|writt|brok|chos|driv|spok|froz|forgott|beat|eat|fall|hidd|ris|shak|stol|wak)en|built|bought|caught|cut|fought|found|hit|hurt|laid|led|left|lent|lost|made|met|paid|read|sent|shot|shut|sold|spent|sunk|taught|thrown|won|drawn|grown|known|shown|flown|sworn|torn|worn|sung|gone)$/u;

const RUSSIAN_VERB =
  /(?:[аеёиоуыюя]л[аои]?|[зсжкгрх]л[аои]|[еиуюая]т|ть|[аеё]н[аоы]?|[аеи]т[аоы])(?:с[яь])?$/u;

/** How a Japanese question ends, from behind its verb on. */
const JAPANESE_END =
  /^\p{Script=Hiragana}*(?:の?は?(?:いつ|どこ|誰|だれ|何|なに|どれ|どの|なぜ|どう|いくつ|いくら)[^。]*)?[?？。!！\s]*$/u;

/** What stands before a noun of which one is asked for: "which hotel", «в каком зале», どの船. */
const WHICH: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:which|what)(?: of the)?(?: \p{L}+(?:ese|ian|an|ish))? $/iu,
  ru: /(?<!\p{L})как(?:ой|ая|ое|ие|ого|ому|им|ом|ую|их|ими)(?: именно| (?:\d+|два|две|три|четыре|пять))? $/iu,
  ja: /(?:どの|何という|(?<![\p{Script=Han}])何)$/u,
};

/** Behind a Japanese noun of which one is asked for: ミサイルの型は何. */
const JAPANESE_WHAT = /^(?:は|って)(?:何|なに)(?:ですか|でしたか|だった|か)?[?？。\s]*$/u;

/** These are told by names, times and numbers, without the noun: the country is Norway. */
const BY_FORM: readonly Asked[] = ['person', 'place', 'time', 'count', 'amount', 'duration'];

/** Whether a word has the form and the place of what is done. */
const IS_VERB: Readonly<Record<Language, (term: QueryTerm, text: string) => boolean>> = {
  en: ({ surface, start, typed }, text) => {
    const before = text.slice(0, start);
    if (!/^\p{Ll}/u.test(typed) || BEFORE_NOUN.test(before.slice(-NEAR))) return false;
    return (
      (PARTICIPLE.test(surface) && !NO_PARTICIPLE.test(surface)) ||
      (AUXILIARY.test(before) && isRealWord(`${surface.replace(/e$/, '')}ing`))
    );
  },
  ru: ({ surface, typed }) => /^\p{Ll}/u.test(typed) && RUSSIAN_VERB.test(surface),
  ja: ({ start, typed }, text) =>
    /\p{Script=Han}/u.test(typed) && JAPANESE_END.test(text.slice(start + typed.length)),
};

/** A verb with another beginning is of the same root as often as not: вышли, ушли. */
const RUSSIAN_PREFIX =
  /^(?:пере|пред|при|про|раз|рас|под|над|воз|вос|вз|вс|вы|до|за|из|ис|на|об|от|по|со|с|у|о|в)(?=\p{L}{4})/u;

/** So many letters are the root of a word, at least. */
const ROOT = 4;

/**
 * Whether a question about one event asks for something that was done and that neither the passage nor its title and
 * headings say: then the passage tells something else of the same event. In another language, where another word for
 * what was done is not known, only the noun is looked for of which one is asked for.
 */
export function lacksPredicate(
  { passage, article, evidence }: Hit,
  query: Query,
  index: SearchIndex,
): boolean {
  const { terms, text, language } = query;
  const isOwn = article.language === language;
  if (query.list !== undefined) return false;
  const anchors = terms.filter(
    (term) => isNamed(term, index) || isNamedThere(term, query) || isNumber(term, query),
  );
  const isAcross = query.translations !== undefined;
  if ((isOwn || isAcross) && anchors.length < OF_ONE_EVENT) return false;
  // With dictionaries a passage may say the noun by another word; of what the desk follows, its words are known.
  if (isAcross && !anchors.some((term) => isOfGlossary(term, index))) return false;
  const title = index.titleTerms[index.articleOf[passage] as number];
  const isOfKind = !BY_FORM.some((kind) => query.expected.asked.includes(kind));
  let folded: string | undefined;
  return terms.some((term, at) => {
    const isAsked = (isOwn && IS_VERB[language](term, text)) || (isOfKind && isWhich(term, query));
    if (anchors.includes(term) || !isTelling(term) || !isAsked) return false;
    if ((evidence.under[at] as number) >= LEAST_SAID) return false;
    if (evidence.sentences.some(({ matched }) => (matched[at] as number) >= LEAST_SAID))
      return false;
    if (term.variants.some((one) => title?.has(one.term))) return false;
    if (!isOwn) return true;
    folded ??= fold(index.passages[passage]?.text ?? '');
    return !holdsRoot(folded, term.surface);
  });
}

const isOfGlossary = ({ variants }: QueryTerm, { terms }: SearchIndex): boolean =>
  variants.some(({ term }) => terms[term]?.startsWith('@') === true);

const isWhich = ({ start, typed }: QueryTerm, { text, language }: Query): boolean =>
  WHICH[language].test(text.slice(0, start)) ||
  (language === 'ja' && JAPANESE_WHAT.test(text.slice(start + typed.length)));

const isTelling = ({ surface }: QueryTerm): boolean =>
  !isPlainWord(surface) && !isFrameWord(surface) && !isLightVerb(surface);

/** Whether a folded text has a word that begins alike, or in Japanese shares a kanji. */
function holdsRoot(folded: string, word: string): boolean {
  const kanji = word.match(/\p{Script=Han}/gu);
  if (kanji !== null) return kanji.some((sign) => folded.includes(sign));
  const beginning = word.slice(0, ROOT);
  if (/[а-я]/.test(word))
    return (
      folded.includes(beginning) || folded.includes(word.replace(RUSSIAN_PREFIX, '').slice(0, ROOT))
    );
  return new RegExp(`(?<!\\p{L})${beginning.replace(/[^\p{L}]/gu, '.')}`, 'u').test(folded);
}
