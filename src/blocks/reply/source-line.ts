import { placeOf } from '../../answer/quote/citation.ts';
import type { Citation, Excerpt } from '../../answer/reply.ts';
import type { Language } from '../../text/language.ts';
import { dateForPeople } from '../kit/date.ts';
import { escapedLength, literal } from '../kit/escape.ts';
import { MORE_SOURCES_LIMIT, NAME_LIMIT, shorten, TITLE_LIMIT } from '../kit/limits.ts';
import { safeLink } from '../kit/link.ts';
import { wordsIn } from './words/words-in.ts';

/** A source in parts that are literal and of sane length; `link` is absent where none is safe. */
export type SourceLine = { readonly by: string; readonly title: string; readonly link?: string };

/** Author, publisher and date in one phrase, and the file of what stands on no page; the title, with the headings the quote stands under, and its link. */
export function sourceLine(
  {
    citation,
    article,
    archive,
    under = [],
  }: Pick<Excerpt, 'citation' | 'article' | 'archive' | 'under'>,
  language: Language,
): SourceLine {
  const source = describe([citation.author, citation.publisher], citation, language);
  const { archive: inArchive, comma } = wordsIn(language);
  const named = archive === undefined ? [] : [inArchive(sane(archive, NAME_LIMIT))];
  const by = [source.by, ...named].filter((part) => part !== '').join(comma);
  const line = { ...source, by };
  if (article.kind === 'brief' || under.length === 0) return line;
  const headings = sane(under.join(BELOW), TITLE_LIMIT / 2);
  if (headings === '') return line;
  const room = TITLE_LIMIT - escapedLength(BELOW + headings);
  return { ...line, title: `${sane(line.title, room)}${BELOW}${headings}` };
}

/** Between a heading and what stands below it. */
const BELOW = ' › ';

/** What else a brief's sentence rests on, and where else it stands: publisher and date only, each page once. */
export function moreSources(excerpt: Excerpt, language: Language): readonly SourceLine[] {
  const sources = excerpt.article.kind === 'brief' ? excerpt.sources : [];
  const places = [...sources, ...(excerpt.alsoIn ?? [])];
  const pages = new Map(places.map((source) => [placeOf(source), source]));
  pages.delete(placeOf(excerpt.citation));
  return [...pages.values()]
    .slice(0, MORE_SOURCES_LIMIT)
    .map((source) => describe([source.publisher], source, language));
}

/** Who has chosen the excerpt for its question, and when; empty for most. */
export const chosenLine = ({ chosen }: Excerpt, language: Language): string =>
  chosen === undefined
    ? ''
    : wordsIn(language).chosen(sane(chosen.by, NAME_LIMIT), dateForPeople(chosen.on, language));

/** Where nearly the same stands: publisher and date only. */
export const otherPlace = (citation: Citation, language: Language): SourceLine =>
  describe([citation.publisher], citation, language);

/** A source by the names that are to stand beside its title, and its date. */
export function describe(
  names: readonly (string | undefined)[],
  citation: Citation,
  language: Language,
): SourceLine {
  const { file = '' } = citation;
  const [place, ...shown] = [file, ...names].map((name) => sane(name ?? '', NAME_LIMIT));
  const by = [...new Set([...shown, dateOf(citation, language), place ?? ''])].filter(
    (part) => part !== '',
  );
  const title = sane(citation.title, TITLE_LIMIT) || by[0] || '…';
  const line = { by: by.join(wordsIn(language).comma), title };
  const link = safeLink(citation.link, citation.url);
  return link === undefined ? line : { ...line, link };
}

function dateOf({ published, dated }: Citation, language: Language): string {
  if (published === undefined) return '';
  const date = dateForPeople(published, language);
  const { lastChanged, datedAhead } = wordsIn(language);
  if (dated === undefined) return date;
  return dated === 'ahead' ? datedAhead(date) : lastChanged(date);
}

/** Measured as it stands in a text, so that with its link it always has room there. */
const sane = (text: string, limit: number): string =>
  shorten(literal(text).trim(), limit, escapedLength);
