import { escapedLength } from './escape.ts';
import { NAME_LIMIT, shorten } from './limits.ts';

/** What has no space in it, no bracket, and no letter of those scripts that write no spaces. */
const RUN = /[^\s[\]<>`\\\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。「」『』（）]+/gu;

/** `https://…`, `//…`, `www.…`, `example.org`. */
const ADDRESS = /\/\/|www\.|[\p{L}\p{N}-]\.\p{L}{2,}/iu;

/** What programs that show Markdown make links of besides: mail, people, a name behind Japanese. */
const LINKED_BESIDES = /@|(?:mailto|xmpp):|^\.\p{L}{2,}/iu;

/** Applies `change` to whatever in a text some program may take for an address. */
export function mapAddresses(
  text: string,
  change: (address: string) => string,
  other: (text: string) => string,
): string {
  let mapped = '';
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!ADDRESS.test(run) && !LINKED_BESIDES.test(run)) continue;
    mapped += other(text.slice(end, index)) + change(run);
    end = index + run.length;
  }
  return mapped + other(text.slice(end));
}

/**
 * Where `link` leads, if what it is called names an address that is another: for who reads
 * “https://good.example” and is taken to another page. Its host is there whole.
 */
export function addressBeside(label: string, link: string): string | undefined {
  const target = placeOf(link);
  if (target === undefined || namedIn(label).every((place) => isWithin(place, target))) {
    return undefined;
  }
  const rest = NAME_LIMIT - target.host.length;
  return rest > 1 ? target.host + shorten(target.path, rest, escapedLength) : target.host;
}

type Place = { readonly host: string; readonly path: string };

const isWithin = (named: Place | undefined, { host, path }: Place): boolean =>
  named?.host === host && ['', '/', '?'].some((sign) => startsAt(path, named.path, sign));

const startsAt = (path: string, begin: string, sign: string): boolean =>
  sign === '' ? path === begin : path.startsWith(begin + sign);

/** The addresses in a text, look-alikes of their dots and slashes read as people read them. */
function namedIn(label: string): readonly (Place | undefined)[] {
  const read = label.normalize('NFKC').replace(/(?<=[a-z\d])。(?=[a-z\d])/gi, '.');
  const runs = [...read.matchAll(RUN)].map(([run]) => run).filter((run) => ADDRESS.test(run));
  return runs.map((run) => placeOf(run.replace(/^[^\p{L}\p{N}/]+/u, '')));
}

/** Host and path as they are compared; `undefined` for what looks like an address and is none. */
function placeOf(address: string): Place | undefined {
  const bare = withoutEnd(address.replace(/^(?:[a-z][a-z\d+.-]*:)?\/\//i, ''));
  const url = `http://${bare}`;
  if (!URL.canParse(url)) return undefined;
  const { username, password, host, pathname, search } = new URL(url);
  if (username !== '' || password !== '') return undefined;
  return { host: host.replace(/^www\./, ''), path: withoutEnd(pathname + search) };
}

/** What ends a sentence or a path rather than an address. */
const END = new Set('.,;:!?…/\'"’”»)]}>');

/** From the end, so that a long row of such signs within costs nothing. */
function withoutEnd(text: string): string {
  let { length } = text;
  while (END.has(text.charAt(length - 1))) length--;
  return text.slice(0, length);
}
