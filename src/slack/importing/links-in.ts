import type { SlackFile } from '../../store/records/claims.ts';
import { decoded } from '../../typed/decoded.ts';
import { type Fields, isText, listOf, textOf } from '../delivery/fields.ts';
import { filesOf } from '../delivery/words-of.ts';

/** What could be saved of a message. */
export type Found =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'file'; readonly file: SlackFile };

const MOST = 10;

/** Deeper than any block stands. */
const DEEPEST = 12;

/** The files and links of a message, files first, each once. Links to other messages are left out. */
export function foundIn(message: Fields): readonly Found[] {
  const files = filesOf(message).map((file): Found => ({ kind: 'file', file }));
  const text = textOf(message.text).slice(0, 40_000);
  const inText = [...text.matchAll(/<(https?:\/\/[^<>|\s]+)(?:\|[^<>]*)?>/gi)].map(
    ([, link = '']) => decoded(link),
  );
  const links = [
    ...inText,
    ...linksOf(message.blocks, 0),
    ...listOf(message.attachments).flatMap(unfurled),
  ];
  const addresses = [...new Set(links)]
    .filter((link) => URL.canParse(link) && !isPermalink(new URL(link)))
    .map((address): Found => ({ kind: 'address', address }));
  return [...files, ...addresses].slice(0, MOST);
}

function linksOf(value: unknown, depth: number): readonly string[] {
  if (depth > DEEPEST) return [];
  return listOf(value).flatMap((block) => {
    const own = block.type === 'link' && isText(block.url) ? [block.url] : [];
    return [...own.filter((url) => /^https?:/i.test(url)), ...linksOf(block.elements, depth + 1)];
  });
}

/** A preview names the page that it shows. */
const unfurled = ({ from_url: from, original_url: original }: Fields): readonly string[] =>
  [original ?? from].filter((url): url is string => isText(url) && /^https?:/i.test(url));

const isPermalink = ({ hostname, pathname }: URL): boolean =>
  /(?:^|\.)slack(?:-gov)?\.com$/.test(hostname) && /^\/(?:archives|client|team)\//.test(pathname);
