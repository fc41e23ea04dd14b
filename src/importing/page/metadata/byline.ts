import { findDate, isDay, machineDate, type SaidDate } from '../../facts/find-date.ts';
import type { PageDocument, PageElement } from '../elements/dom.ts';
import { tidied } from '../elements/tidied.ts';

/** What a page shows of its author and date, beside its title. */
export type Byline = { readonly authors: readonly string[]; readonly date?: SaidDate };

const AUTHOR =
  '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], [class*="byline" i], [class*="by-line" i], [class*="author-name" i], [class*="author__name" i], [class*="article-author" i], [data-testid*="byline" i]';
const DATE =
  'time[datetime], [itemprop="datePublished"], [class*="publish" i], [class*="date" i], time';

/** The header of an article is a few elements up from its title. */
const NEAREST = 5;

/** A byline is short. */
const LONGEST = 160;

/** The byline next to the title of a page: in the smallest element around it that has one. */
export function bylineOf(page: PageDocument): Byline {
  const heading = page.querySelector('article h1, main h1, h1');
  if (heading === null) return { authors: [] };
  const authors = nearest(heading, (element) => authorsIn(element));
  const date = nearest(heading, (element) => datesIn(element));
  return { authors: authors ?? [], ...(date === undefined ? {} : { date }) };
}

function nearest<T>(
  from: PageElement,
  look: (element: PageElement) => T | undefined,
): T | undefined {
  let at = from.parentElement;
  for (let nth = 0; nth < NEAREST && at !== null && at.localName !== 'body'; nth++) {
    const found = look(at);
    if (found !== undefined) return found;
    at = at.parentElement;
  }
  return undefined;
}

function authorsIn(element: PageElement): readonly string[] | undefined {
  const found = [...element.querySelectorAll(AUTHOR)].slice(0, 20).flatMap((one) => {
    const links = [...one.querySelectorAll('a, [itemprop="name"]')].map(textOf).filter(Boolean);
    const text = textOf(one);
    return links.length > 0 ? links : text.length <= LONGEST && text !== '' ? [text] : [];
  });
  return found.length === 0 ? undefined : found;
}

/** The one date in it; where there are several, an element that says which was the first. */
function datesIn(element: PageElement): SaidDate | undefined {
  const found = [...element.querySelectorAll(DATE)].slice(0, 20).flatMap((one) => {
    const stamp = one.getAttribute('datetime') ?? one.getAttribute('content');
    const names = `${one.getAttribute('itemprop') ?? ''} ${one.getAttribute('class') ?? ''}`;
    const text = textOf(one);
    const said = [machineDate(stamp ?? ''), text.length <= LONGEST ? findDate(text) : undefined];
    const date = said.find(isDay) ?? said[0];
    return date === undefined || /modif|updat|change/i.test(names) ? [] : [date];
  });
  const first = found[0];
  return first !== undefined && found.every((one) => JSON.stringify(one) === JSON.stringify(first))
    ? first
    : undefined;
}

const textOf = (element: PageElement): string => tidied(element.textContent ?? '');
