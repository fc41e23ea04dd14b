import { countriesIn } from '../../dictionaries/world-names.ts';
import type { Concept } from '../../knowledge/glossary.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';
import { createDoer } from '../../search/rank/answer/doer/doer.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { TITLE } from '../../text/languages/ja/titles.ts';
import { PREPOSITIONS } from '../../text/languages/ru/prepositions.ts';
import { spanOf, termsOf } from '../../text/terms.ts';

/** Who may act, by the glossary's groups: its states are general words, or places that are countries. */
function kindOf({ group, names }: Concept): 'person' | 'state' | 'institution' | undefined {
  const [name = ''] = names.en;
  if (!/^\p{Lu}/u.test(name)) return undefined;
  if (group === 'persons') return 'person';
  if (group === 'institutions') return 'institution';
  const isState = group === 'general' || (group === 'places' && countriesIn(name, 'en').length > 0);
  return isState ? 'state' : undefined;
}

const JAPANESE_SUBJECT = new RegExp(`^${TITLE}*(?:は|が|って)`, 'u');

const GOVERNED = new RegExp(`(?<!\\p{L})(?:${PREPOSITIONS.join('|')})\\s$`, 'iu');

/** The question as it would ask who did it: «когда кто ввёл санкции» of «когда Япония ввела санкции». */
function askingWho({ start, typed }: QueryTerm, { text, language }: Query): string | undefined {
  const [before, after] = [text.slice(0, start), text.slice(start + typed.length)];
  if (language === 'en') {
    const asked = /\b(?:did|does|do|has|have|had|will|would)\s+(?:the\s+)?$/iu;
    return asked.test(before) ? `who${after}` : undefined;
  }
  if (language === 'ru') return GOVERNED.test(before) ? undefined : `${before}кто${after}`;
  const subject = JAPANESE_SUBJECT.exec(after)?.[0];
  return subject === undefined ? undefined : `${before}誰が${after.slice(subject.length)}`;
}

/**
 * Tells whether a quote says of somebody else alone that they did what the question asks of one: when Japan imposed
 * sanctions is not told by when the United States did. Both must be known by the glossary, and of one kind: Moscow
 * may stand for Russia.
 */
export function createOtherDoer(
  query: Query,
  index: SearchIndex,
): (quote: string, language: Language) => boolean {
  const { concepts, terms } = index;
  /** The concepts of a text that are names of those who act. */
  const actingIn = (text: string): readonly Concept[] => {
    const row = termsOf(text);
    return row.flatMap((term, at) =>
      (concepts.byFirstTerm.get(term) ?? [])
        .filter((name) => kindOf(name.concept) !== undefined && spanOf(name.terms, row, at) > 0)
        .map(({ concept }) => concept),
    );
  };
  const subjects = query.terms.flatMap((term) => {
    const own = term.variants.flatMap((one) => {
      const concept = concepts.byTerm.get(terms[one.term] as string)?.concept;
      return concept !== undefined && kindOf(concept) !== undefined ? [concept] : [];
    });
    const isSubject = query.language !== 'ru' || own.some((one) => isNominative(one, term));
    const asking = own.length === 0 || !isSubject ? undefined : askingWho(term, query);
    if (asking === undefined) return [];
    const isOwn = (name: string): boolean =>
      actingIn(name).some((one) => own.some((other) => areAkin(one, other)));
    const kinds = new Set(own.map(kindOf));
    const isOther = (name: string): boolean =>
      !isOwn(name) && actingIn(name).some((one) => kinds.has(kindOf(one)));
    const byOwn = createDoer(asking, query.language, isOwn);
    const byOther = createDoer(asking, query.language, isOther);
    return byOwn === undefined || byOther === undefined ? [] : [{ byOwn, byOther }];
  });
  return (quote, language) =>
    language === query.language &&
    subjects.some(({ byOwn, byOther }) => byOther(quote) === true && byOwn(quote) !== true);
}

/** The Soviet Union acted for what Russia is now. */
const areAkin = (a: Concept, b: Concept): boolean =>
  a.id === b.id || a.belongs.includes(b.id) || b.belongs.includes(a.id);

const isNominative = ({ names }: Concept, { surface }: QueryTerm): boolean =>
  names.ru.some((name) => fold(name) === surface);
