import { countriesIn } from '../../dictionaries/world-names.ts';
import type { Concept } from '../../knowledge/glossary.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { fold } from '../../text/fold.ts';
import { TITLE } from '../../text/languages/ja/titles.ts';
import { PREPOSITIONS } from '../../text/languages/ru/prepositions.ts';
import { eachToken, spanOf, termOf } from '../../text/terms.ts';

export type ActingKind = 'person' | 'state' | 'institution';

/** Who may act, by the glossary's groups: its states are general words, or places that are countries. */
export function actingKind({ group, names }: Concept): ActingKind | undefined {
  const [name = ''] = names.en;
  if (!/^\p{Lu}/u.test(name)) return undefined;
  if (group === 'persons') return 'person';
  if (group === 'institutions') return 'institution';
  const isState = group === 'general' || (group === 'places' && countriesIn(name, 'en').length > 0);
  return isState ? 'state' : undefined;
}

/** A name of somebody who may act, and where it stands in a text. */
export type ActingName = {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
};

/** The names in a text of those who may act, as far as the glossary knows them. */
export function actingNames(text: string, { concepts }: SearchIndex): readonly ActingName[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  eachToken(text, (start, end) => places.push({ start, end }));
  const row = places.map(({ start, end }) => termOf(text.slice(start, end)));
  return row.flatMap((term, at) =>
    (concepts.byFirstTerm.get(term) ?? []).flatMap(({ concept, terms }) => {
      const count = actingKind(concept) === undefined ? 0 : spanOf(terms, row, at);
      const last = places[at + count - 1];
      return count === 0 || last === undefined
        ? []
        : [{ concept, start: places[at]?.start ?? 0, end: last.end }];
    }),
  );
}

/** The Soviet Union acted for what Russia is now. */
export const areAkin = (a: Concept, b: Concept): boolean =>
  a.id === b.id || a.belongs.includes(b.id) || b.belongs.includes(a.id);

export const isNominative = ({ names }: Concept, word: string): boolean =>
  names.ru.some((name) => fold(name) === fold(word));

/** Before the subject of an English question: "when did the". */
export const AFTER_AUXILIARY = /\b(?:did|does|do|has|have|had|will|would)\s+(?:the\s+)?$/iu;

/** Behind the subject of a Japanese one, a title with it. */
export const JAPANESE_SUBJECT = new RegExp(`^${TITLE}*(?:が|は|って)`, 'u');

/** Before a Russian name that is no subject. */
export const RUSSIAN_GOVERNED = new RegExp(`(?<!\\p{L})(?:${PREPOSITIONS.join('|')})\\s$`, 'iu');
/** «Абэ», «Шойгу»: of one form, so that the verb behind it alone tells. */
const HAS_ONE_FORM = /[оеиуэюы]$/iu;
const RUSSIAN_VERB = /^\s(?:\p{L}+\s)?\p{L}+(?:л|ла|ло|ли|ет|ит|ёт)(?:с[ья])?(?!\p{L})/u;

/** Whether a name, at a place of a Russian text, is the subject of its clause. */
export function isRussianSubject(
  concept: Concept,
  text: string,
  { start, end }: Pick<ActingName, 'start' | 'end'>,
): boolean {
  const name = text.slice(start, end);
  return (
    isNominative(concept, name) &&
    !RUSSIAN_GOVERNED.test(text.slice(0, start)) &&
    (!HAS_ONE_FORM.test(name) || RUSSIAN_VERB.test(text.slice(end)))
  );
}
