import type { PageDocument } from '../elements/dom.ts';
import { clean } from './clean.ts';
import type { Tags } from './tags.ts';

/**
 * Tags give the title that a publisher wants to be known by. Where the page shows the same and its data
 * another, that is the one the article was published under; but what stands in the window's title too is
 * written for search.
 */
export function titleOf(
  page: PageDocument,
  tags: Tags,
  headline: string | undefined,
  publisher: string | undefined,
): string | undefined {
  const [tagged, structured, heading, rest] = [
    tags.first('og:title', 'dc.title', 'citation_title', 'twitter:title'),
    headline,
    page.querySelector('article h1, main h1, h1')?.textContent ?? undefined,
    tags.title,
  ].map(clean);
  const isShown = tagged !== undefined && heading !== undefined && isOneTitle(tagged, heading);
  const isForSearch =
    rest !== undefined && structured !== undefined && isOneTitle(rest, structured);
  const title =
    isShown && structured !== undefined && !isForSearch
      ? structured
      : (tagged ?? structured ?? heading ?? rest);
  if (title === undefined) return undefined;
  return heading !== undefined && isBeside(title, heading)
    ? heading
    : withoutSite(title, publisher);
}

/** Beside a title stands at most as much of the section, the site or the subject. */
const MOST_BESIDE = 0.5;

/** Whether two titles are one, perhaps with what stands before or behind it. */
export function isOneTitle(one: string, other: string): boolean {
  const [short = '', long = ''] = [lettersOf(one), lettersOf(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  return short !== '' && long.includes(short) && short.length >= MOST_BESIDE * long.length;
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a title is the one above the text, parted from what stands before or behind it, or in plainer signs. */
function isBeside(title: string, heading: string): boolean {
  const [whole, part] = [plain(title), plain(heading)];
  const at = whole.indexOf(part);
  return (
    at >= 0 &&
    isOneTitle(title, heading) &&
    /(?:^|[|·*:»-]\s*)$/u.test(whole.slice(0, at)) &&
    /^(?:$|\s*[|·*:«-])/u.test(whole.slice(at + part.length))
  );
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ');

/** `Title | Site` without the site. */
function withoutSite(title: string, publisher: string | undefined): string {
  const at = title.search(/\s[|｜–—·-]\s[^|｜–—·]*$/u);
  if (at < 0) return title;
  const rest = title
    .slice(at)
    .replace(/^\s\S\s/u, '')
    .toLowerCase();
  const isSite =
    publisher !== undefined &&
    (rest.includes(publisher.toLowerCase()) || publisher.toLowerCase().includes(rest));
  return isSite || /^\s[|｜]/u.test(title.slice(at)) ? title.slice(0, at).trim() : title;
}
