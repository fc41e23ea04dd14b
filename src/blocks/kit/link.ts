import { escapedLength } from './escape.ts';
import { LINK_LIMIT } from './limits.ts';

/**
 * The first of `addresses` that is a web address without a password in it and short enough, with
 * every character Slack could misread percent-encoded.
 */
export function safeLink(...addresses: readonly (string | undefined)[]): string | undefined {
  for (const address of addresses) {
    const link = webAddress(address ?? '');
    if (link !== undefined && escapedLength(link) <= LINK_LIMIT) return link;
  }
  return undefined;
}

function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
}
