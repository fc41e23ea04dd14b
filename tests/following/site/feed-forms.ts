/** What a feed says of one of its articles. */
export type FeedItem = {
  /** A full address. */
  readonly address: string;
  readonly title: string;
  readonly summary?: string;
  /** As an ISO date and time. */
  readonly published?: string;
  /** What tells it apart for whoever made the feed; its address where absent. */
  readonly id?: string;
};

export type FeedAbout = {
  readonly title: string;
  /** The page of the site. */
  readonly site: string;
  readonly items: readonly FeedItem[];
  /** Of RSS, in minutes. */
  readonly ttl?: number;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const element = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escaped(text)}</${name}>`;

/** https://www.rssboard.org/rss-specification */
export const rss = ({ title, site, items, ttl }: FeedAbout): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel>${element('title', title)}${element('link', site)}${element('description', title)}
${ttl === undefined ? '' : `<ttl>${ttl}</ttl>`}
${items
  .map(
    (item) =>
      `<item>${element('title', item.title)}${element('link', item.address)}${element('description', item.summary)}<guid isPermaLink="false">${escaped(item.id ?? item.address)}</guid>${element('pubDate', item.published && new Date(item.published).toUTCString())}</item>`,
  )
  .join('\n')}
</channel></rss>`;

/** RFC 4287 */
const atom = ({ title, site, items }: FeedAbout): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">${element('title', title)}<id>${escaped(site)}</id><link href="${escaped(site)}"/>
<updated>2026-11-01T00:00:00Z</updated>
${items
  .map(
    (item) =>
      `<entry>${element('title', item.title)}<id>${escaped(item.id ?? item.address)}</id><link rel="alternate" href="${escaped(item.address)}"/>${element('summary', item.summary)}${element('published', item.published)}<updated>${item.published ?? '2026-11-01T00:00:00Z'}</updated></entry>`,
  )
  .join('\n')}
</feed>`;

/** RSS 1.0: https://web.resource.org/rss/1.0/spec */
const rdf = ({ title, site, items }: FeedAbout): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${escaped(site)}">${element('title', title)}${element('link', site)}${element('description', title)}
<items><rdf:Seq>${items.map(({ id, address }) => `<rdf:li resource="${escaped(id ?? address)}"/>`).join('')}</rdf:Seq></items></channel>
${items
  .map(
    (item) =>
      `<item rdf:about="${escaped(item.id ?? item.address)}">${element('title', item.title)}${element('link', item.address)}${element('description', item.summary)}${element('dc:date', item.published)}</item>`,
  )
  .join('\n')}
</rdf:RDF>`;

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = ({ title, site, items }: FeedAbout): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: site,
    items: items.map((item) => ({
      id: item.id ?? item.address,
      url: item.address,
      title: item.title,
      content_text: item.summary ?? '',
      ...(item.published === undefined ? {} : { date_published: item.published }),
    })),
  });

/** Each form with what servers call it. */
export const FORMS = {
  rss: { make: rss, type: 'application/rss+xml; charset=utf-8' },
  atom: { make: atom, type: 'application/atom+xml; charset=utf-8' },
  rdf: { make: rdf, type: 'application/rdf+xml; charset=utf-8' },
  json: { make: jsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

/** An article as newspapers show it. */
export const articlePage = (about: {
  readonly title: string;
  readonly published?: string;
  readonly paragraphs: readonly string[];
  readonly language?: string;
  /** The Harbour Post where absent. */
  readonly publisher?: string;
}): string =>
  `<!doctype html><html lang="${about.language ?? 'en'}"><head><title>${escaped(about.title)}</title>
<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: about.title,
    ...(about.published === undefined ? {} : { datePublished: about.published }),
    publisher: { '@type': 'Organization', name: about.publisher ?? 'The Harbour Post' },
  }).replaceAll('<', '\\u003c')}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>${escaped(about.title)}</h1>${about.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</article>
<footer>All rights reserved.</footer></body></html>`;

/** The first page of a site, which names its feeds. */
export const frontPage = (
  title: string,
  feeds: readonly { readonly href: string; readonly type: string; readonly title?: string }[],
): string =>
  `<!doctype html><html lang="en"><head><title>${escaped(title)}</title>
${feeds.map((feed) => `<link rel="alternate" type="${feed.type}" href="${escaped(feed.href)}"${feed.title === undefined ? '' : ` title="${escaped(feed.title)}"`}>`).join('\n')}
</head><body><h1>${escaped(title)}</h1><p>What is new at this site stands in its feeds, day by day, for all who want to read it there.</p></body></html>`;
