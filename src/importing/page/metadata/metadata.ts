import { siteOf } from '../../../knowledge/article/head/web-address.ts';
import { authorNames } from '../../facts/authors.ts';
import { canonical, isSameSite } from '../../facts/canonical.ts';
import { isDay, machineDate, type SaidDate } from '../../facts/find-date.ts';
import type { PageDocument } from '../elements/dom.ts';
import { bylineOf } from './byline.ts';
import { clean } from './clean.ts';
import { type StructuredArticle, structuredArticles } from './structured.ts';
import { type Tags, tagsOf } from './tags.ts';
import { titleOf } from './title.ts';

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
    title: titleOf(page, tags, data?.headline, publisher),
    publisher,
    date: dateOf(tags, data, byline.date),
    url,
    language:
      tags.language ?? data?.language ?? tags.first('og:locale', 'content-language', 'dc.language'),
    body: data?.body,
  };
  const tagged = AUTHORS.flatMap((name) => tags.all(name));
  const said = [data?.authors ?? [], tagged, labelled(tags), byline.authors].map((names) =>
    authorNames(names.flatMap((name) => clean(name) ?? [])).filter(
      (name) => !isSite(name, publisher, url),
    ),
  );
  return {
    authors: said.find((names) => names.length > 0) ?? [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** What stands beside a link that is shared: “Written by”, and who. https://developer.x.com/en/docs/x-for-websites/cards */
const labelled = (tags: Tags): readonly string[] =>
  [1, 2].flatMap((nth) =>
    WRITTEN_BY.test(tags.first(`twitter:label${nth}`) ?? '') ? tags.all(`twitter:data${nth}`) : [],
  );

const WRITTEN_BY =
  /^(?:written by|author|verfasst von|geschrieben von|autor|écrit par|auteur|escrito por|scritto da|autore|geschreven door|skrivet av|napisane przez|автор|написано|執筆者|著者|投稿者|작성자)\s*[:：]?$/iu;

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
