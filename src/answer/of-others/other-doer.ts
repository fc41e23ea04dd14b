import type { Concept } from '../../knowledge/glossary.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';
import { createDoer } from '../../search/rank/answer/doer/doer.ts';
import type { Language } from '../../text/language.ts';
import {
  AFTER_AUXILIARY,
  actingKind,
  actingNames,
  areAkin,
  isNominative,
  JAPANESE_SUBJECT,
  RUSSIAN_GOVERNED,
} from './acting.ts';

/** The question as it would ask who did it: «когда кто ввёл санкции» of «когда Япония ввела санкции». */
function askingWho({ start, typed }: QueryTerm, { text, language }: Query): string | undefined {
  const [before, after] = [text.slice(0, start), text.slice(start + typed.length)];
  if (language === 'en') {
    return AFTER_AUXILIARY.test(before) ? `who${after}` : undefined;
  }
  if (language === 'ru') return RUSSIAN_GOVERNED.test(before) ? undefined : `${before}кто${after}`;
  const subject = JAPANESE_SUBJECT.exec(after)?.[0];
  return subject === undefined ? undefined : `${before}誰が${after.slice(subject.length)}`;
}

/** Whom a question asks what they did, and the question as it would ask who did it. */
type Subject = { readonly own: readonly Concept[]; readonly asking: string };

/** Those who do in a question what it asks about, as far as the glossary knows them. */
export const subjectsOf = (query: Query, { concepts, terms }: SearchIndex): readonly Subject[] =>
  query.terms.flatMap((term) => {
    const own = term.variants.flatMap((one) => {
      const concept = concepts.byTerm.get(terms[one.term] as string)?.concept;
      return concept !== undefined && actingKind(concept) !== undefined ? [concept] : [];
    });
    const isSubject = query.language !== 'ru' || own.some((one) => isNominative(one, term.surface));
    const asking = own.length === 0 || !isSubject ? undefined : askingWho(term, query);
    return asking === undefined ? [] : [{ own, asking }];
  });

/**
 * Tells whether a quote says of somebody else alone that they did what the question asks of one: when Japan imposed
 * sanctions is not told by when the United States did. Both must be known by the glossary, and of one kind: Moscow
 * may stand for Russia.
 */
export function createOtherDoer(
  query: Query,
  index: SearchIndex,
): (quote: string, language: Language) => boolean {
  const subjects = subjectsOf(query, index).flatMap(({ own, asking }) => {
    const isOwn = (name: string): boolean =>
      actingNames(name, index).some(({ concept }) => own.some((other) => areAkin(concept, other)));
    const kinds = new Set(own.map(actingKind));
    const isOther = (name: string): boolean =>
      !isOwn(name) &&
      actingNames(name, index).some(({ concept }) => kinds.has(actingKind(concept)));
    const byOwn = createDoer(asking, query.language, isOwn);
    const byOther = createDoer(asking, query.language, isOther);
    return byOwn === undefined || byOther === undefined ? [] : [{ byOwn, byOther }];
  });
  return (quote, language) =>
    language === query.language &&
    subjects.some(({ byOwn, byOther }) => byOther(quote) === true && byOwn(quote) !== true);
}
