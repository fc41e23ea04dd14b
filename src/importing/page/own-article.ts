import { canonical } from '../facts/canonical.ts';
import type { PageDocument, PageElement } from './elements/dom.ts';
import { isOneTitle } from './metadata/title.ts';

/** Less text than that is a teaser, and no article. */
const LEAST = 250;

/** A page that scrolls on has a few; more is a list. */
const MOST = 30;

/** What names the page of an article: its permanent link, or the link in its heading. */
const NAMING =
  '[itemprop="url"], [itemprop="mainEntityOfPage"], [rel="bookmark"], h1 a[href], h2 a[href]';
const OWN = ['data-url', 'data-permalink', 'data-href', 'itemid', 'about', 'resource'];

type Said = { readonly url?: string; readonly title?: string };

/**
 * Takes out of a page the articles that stand on it below another address, where one has its own; whether
 * it has several of which none is known to be the one.
 */
export function leaveOwnArticle(page: PageDocument, { url, title }: Said): boolean {
  const articles = [...page.querySelectorAll('article')]
    .slice(0, MOST)
    .filter((one) => !isWithinArticle(one) && (one.textContent ?? '').trim().length >= LEAST)
    .map((element) => ({ element, addresses: addressesOf(element, url) }));
  const isElsewhere = (addresses: readonly string[]): boolean =>
    addresses.length > 0 && (url === undefined || !addresses.includes(canonical(url)));
  const others = articles.filter(({ addresses }) => isElsewhere(addresses));
  if (articles.length < 2 || others.length === 0) return false;
  const isOwn = ({ element, addresses }: (typeof articles)[number]): boolean =>
    (addresses.length > 0 && !isElsewhere(addresses)) || isTitled(element, title);
  const own = articles.filter(isOwn);
  if (own.length === 0) return others.length > 1;
  for (const one of others) if (!own.includes(one)) one.element.remove();
  return false;
}

function isWithinArticle({ parentElement }: PageElement): boolean {
  for (let at = parentElement; at !== null; at = at.parentElement) {
    if (at.localName === 'article') return true;
  }
  return false;
}

function addressesOf(article: PageElement, base: string | undefined): readonly string[] {
  const named = [...article.querySelectorAll(NAMING)].map(
    (one) => one.getAttribute('href') ?? one.getAttribute('content'),
  );
  const own = OWN.map((name) => article.getAttribute(name));
  return [...own, ...named].flatMap((said) =>
    said !== null && said !== '' && URL.canParse(said, base)
      ? canonical(new URL(said, base).href)
      : [],
  );
}

function isTitled(article: PageElement, title: string | undefined): boolean {
  const heading = article.querySelector('h1, h2')?.textContent ?? '';
  return title !== undefined && isOneTitle(heading, title);
}
