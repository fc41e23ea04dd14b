import { siteOf } from '../../../knowledge/article/head/web-address.ts';
import { authorNames } from '../../facts/authors.ts';
import { canonical, isSameSite } from '../../facts/canonical.ts';
import { isDay, machineDate, type SaidDate } from '../../facts/find-date.ts';
import { type PageDocument, parsePage } from '../elements/dom.ts';
import { tidied } from '../elements/tidied.ts';
import { bylineOf } from './byline.ts';
import { type StructuredArticle, structuredArticles } from './structured.ts';
import { type Tags, tagsOf } from './tags.ts';

/** What a page says of its article: in structured data, else in its tags, else in sight of the reader. */
export type Metadata = {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly date?: SaidDate;
  readonly url?: string;
  readonly language?: string;
  /** The whole text by its structured data. */
  readonly body?: string;
};

const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'publish-date',
  'publishdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'citation_publication_date',
  'date',
];

const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'byl',
];

export function metadataOf(
  page: PageDocument,
  scripts: readonly string[],
  address: string | undefined,
): Metadata {
  const tags = tagsOf(page);
  const url = addressOf(tags, address);
  const articles = structuredArticles(scripts);
  const data =
    articles.find(({ addresses }) => addresses.some((one) => isSamePage(one, url))) ?? articles[0];
  const byline = bylineOf(page);
  const publisher =
    clean(data?.publisher) ??
    clean(tags.first('og:site_name', 'application-name', 'publisher', 'dc.publisher'));
  const optional = {
    title: titleOf(page, tags, data, publisher),
    publisher,
    date: dateOf(tags, data, byline.date),
    url,
    language:
      tags.language ?? data?.language ?? tags.first('og:locale', 'content-language', 'dc.language'),
    body: data?.body,
  };
  const said = [data?.authors ?? [], AUTHORS.flatMap((name) => tags.all(name)), byline.authors].map(
    (names) =>
      authorNames(names.flatMap((name) => clean(name) ?? [])).filter(
        (name) => !isSite(name, publisher, url),
      ),
  );
  return {
    authors: said.find((names) => names.length > 0) ?? [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** A site is the publisher of its pages, and not their author: Reuters at reuters.com. A person has more names. */
function isSite(name: string, publisher = '', url = ''): boolean {
  const plain = name.toLowerCase();
  return plain === publisher.toLowerCase() || (siteOf(url)?.split('.') ?? []).includes(plain);
}

/** The first that is said of a day; else of a month or a year. */
function dateOf(
  tags: Tags,
  data: StructuredArticle | undefined,
  shown: SaidDate | undefined,
): SaidDate | undefined {
  const written = [data?.published, ...DATES.map((name) => tags.first(name))];
  const said = [...written.map((one = '') => machineDate(one)), shown];
  return said.find(isDay) ?? said.find((date) => date !== undefined);
}

/**
 * Tags give the title that a publisher wants to be known by. Where the page shows the same and its data
 * another, that is the one the article was published under.
 */
function titleOf(
  page: PageDocument,
  tags: Tags,
  data: StructuredArticle | undefined,
  publisher: string | undefined,
): string | undefined {
  const [tagged, structured, heading, rest] = [
    tags.first('og:title', 'dc.title', 'citation_title', 'twitter:title'),
    data?.headline,
    page.querySelector('article h1, main h1, h1')?.textContent ?? undefined,
    tags.title,
  ].map((one) => {
    const title = clean(one);
    return title === undefined ? undefined : withoutSite(title, publisher);
  });
  if (tagged !== undefined && structured !== undefined && heading === tagged) return structured;
  return tagged ?? structured ?? heading ?? rest;
}

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

/** The canonical address, in full, without a place in the page. */
function addressOf(tags: Tags, address: string | undefined): string | undefined {
  for (const one of [tags.canonical, tags.first('og:url'), address]) {
    if (one === undefined || !URL.canParse(one, address)) continue;
    const url = new URL(one, address);
    const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
    // Some sites name their first page in all others.
    if (!isWeb || (url.pathname === '/' && url.search === '')) continue;
    // What was fetched from one site is no page of another, whatever it says.
    if (address !== undefined && !isSameSite(url, new URL(address))) continue;
    url.hash = '';
    return url.href;
  }
  return address;
}

const isSamePage = (one: string, other: string | undefined): boolean =>
  other !== undefined && canonical(one) === canonical(other);

/** Words on one line; some sites put entities and elements into structured data. */
function clean(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const plain = /&(?:#|\w+;)|<\w/.test(words)
    ? (parsePage(words.slice(0, 5000)).body?.textContent ?? '')
    : words;
  const text = tidied(plain).replace(/\s+/gu, ' ');
  return text === '' ? undefined : text;
}
