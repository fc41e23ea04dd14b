/** What `schema.org` data say of an article; what they do not say is absent. */
export type StructuredArticle = {
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly addresses: readonly string[];
  readonly language?: string;
  /** Its whole text, where a site gives it. */
  readonly body?: string;
};

type Data = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|LiveBlogPosting|Review|Recipe|WebPage)$/;

/** A page has a few; one that was made to be slow has more. */
const MOST_NODES = 5000;

/** The articles in the `ld+json` scripts of a page, pages without an article's fields last. */
export function structuredArticles(scripts: readonly string[]): StructuredArticle[] {
  const nodes = scripts.flatMap((script) => nodesIn(parsed(script)));
  const typed = nodes.filter((node) => node['@type'] !== undefined);
  const byId = new Map(typed.map((node) => [node['@id'], node]));
  const whole = (value: unknown): unknown =>
    isData(value) && Object.keys(value).length === 1 ? (byId.get(value['@id']) ?? value) : value;
  return nodes
    .filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((node) => articleOf(node, whole));
}

const typesOf = ({ '@type': type }: Data): string[] =>
  listOf(type).filter((one): one is string => typeof one === 'string');

/** News articles before other articles, these before pages. */
function rankOf(node: Data): number {
  const types = typesOf(node);
  if (types.every((type) => type.endsWith('WebPage'))) return 2;
  return node.datePublished === undefined ? 1 : 0;
}

function articleOf(node: Data, whole: (value: unknown) => unknown): StructuredArticle {
  const { headline, name, datePublished, inLanguage, articleBody, url, mainEntityOfPage } = node;
  const isPage = rankOf(node) === 2;
  const optional = {
    headline: wordsIn(headline) ?? (isPage ? undefined : wordsIn(name)),
    publisher: nameOf(whole(listOf(node.publisher)[0])),
    published: wordsIn(datePublished),
    language: wordsIn(isData(inLanguage) ? inLanguage.alternateName : inLanguage),
    body: wordsIn(articleBody),
  };
  const main = whole(mainEntityOfPage);
  const addresses = [url, isData(main) ? (main['@id'] ?? main.url) : main, node['@id']];
  return {
    authors: listOf(node.author ?? node.creator).flatMap((one) => nameOf(whole(one)) ?? []),
    addresses: addresses.filter((one): one is string => typeof one === 'string'),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

const nameOf = (value: unknown): string | undefined =>
  isData(value) ? wordsIn(listOf(value.name)[0]) : wordsIn(value);

const wordsIn = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined;
};

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in some data, however deep. */
function nodesIn(data: unknown): Data[] {
  const found: Data[] = [];
  const todo: unknown[] = [data];
  for (let value = todo.shift(); todo.length + found.length < MOST_NODES; value = todo.shift()) {
    if (Array.isArray(value)) todo.push(...value);
    else if (isData(value)) {
      if (value['@type'] !== undefined || value['@id'] !== undefined) found.push(value);
      todo.push(...Object.values(value).filter((one) => typeof one === 'object'));
    }
    if (todo.length === 0) break;
  }
  return found;
}

/** Sites put line ends into strings, comments around them, and semicolons behind. */
function parsed(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\]\]>|\]\]>|;)\s*$/, '');
  for (const json of [text, text.replace(/[^\P{Cc}]+/gu, ' ')]) {
    try {
      return JSON.parse(json);
    } catch {
      // The next is tried; what is no JSON says nothing.
    }
  }
  return undefined;
}
