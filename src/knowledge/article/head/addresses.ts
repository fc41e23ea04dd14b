import type { PartialDate } from '../../../period/calendar/partial-date.ts';
import {
  type Defaults,
  isPatternWord,
  PATTERN_WORD,
  type PatternWord,
  wordsIn,
} from './defaults.ts';
import type { Fields } from './load-fields.ts';
import { firstOf, type Named } from './values.ts';
import { isPlainAddress } from './web-address.ts';

/** Where the page stands, by the names that programs give it. */
const WHOLE = ['url', 'canonical', 'canonicalUrl', 'link', 'source', 'sourceUrl', 'original'];
const PATHS = ['permalink', 'url'];

type About = {
  readonly fields: Named;
  readonly defaults: Defaults;
  /** Of the file, without its ending. */
  readonly path: string;
  /** Absent where only the file's last change is known: that is in no address. */
  readonly published?: PartialDate | undefined;
};

/** The address of a note's page; `undefined` where it has none. */
export function addressOf(about: About): string | undefined {
  const { fields, defaults } = about;
  for (const name of [...WHOLE, 'permalink']) {
    const value = firstOf(fields, [name]);
    if (typeof value === 'string' && isPlainAddress(value.trim())) return value.trim();
  }
  if (defaults.address === undefined) return undefined;
  const path = pathOf(about);
  return path === undefined ? undefined : joined(defaults.address, path);
}

/** Whether `url` is meant as an address, and not as a path of a site. */
export const isWhole = (fields: Fields): boolean =>
  typeof fields.url === 'string' && /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(fields.url.trim());

/** Where the page stands below the site's address: as the note says, or by its slug and the site's pattern. */
function pathOf(about: About): string | undefined {
  const { fields, defaults } = about;
  const own = PATHS.map((name) => firstOf(fields, [name])).find(
    (value) => typeof value === 'string' && /^[^\s:]+$/.test(value),
  );
  if (typeof own === 'string') return own;
  const slug = firstOf(fields, ['slug']);
  const named = typeof slug === 'string' || typeof slug === 'number' ? String(slug) : undefined;
  if (defaults.permalink !== undefined) return filled(defaults.permalink, about, named);
  return named === undefined ? undefined : `${named}/`;
}

/** The pattern with what it names put in; `undefined` where the note does not have all of it, such as a day. */
function filled(
  pattern: string,
  { path, published = '' }: About,
  slug: string | undefined,
): string | undefined {
  const [year = '', month = '', day = ''] = published.split('-');
  const file = path.slice(path.lastIndexOf('/') + 1);
  const name = file.replace(/^\d{4}-\d{2}-\d{2}-/, '');
  const named: Readonly<Record<PatternWord, string>> = {
    year,
    month,
    day,
    slug: slug ?? name,
    title: slug ?? name,
    filename: name,
    path,
  };
  const meant = (word: string): string => (isPatternWord(word) ? named[word] : '');
  if (wordsIn(pattern).some((word) => meant(word) === '')) return undefined;
  return pattern.replace(PATTERN_WORD, (_, word: string) =>
    meant(word)
      .split('/')
      .map((part) => part.replace(/\s+/g, '-'))
      .join('/'),
  );
}

function joined(address: string, path: string): string | undefined {
  const base = address.endsWith('/') ? address : `${address}/`;
  const below = path.replace(/^\/+/, '');
  if (!URL.canParse(below, base)) return undefined;
  const { href, origin } = new URL(below, base);
  return origin === new URL(base).origin && isPlainAddress(href) ? href : undefined;
}
