/** What an address has only to say where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|ref_src|cmpid|xtor)$/i;

/** The address without what makes no other page of it: for comparing, not for following. */
export function canonical(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${plainHost(url)}${port}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** Whether a page of one site may say that its address is the other: both are of one host, or one host is below the other. */
export function isSameSite(one: URL, other: URL): boolean {
  const [a, b] = [plainHost(one), plainHost(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

/** Sites have the same pages at several hosts of theirs. */
const plainHost = ({ hostname }: URL): string =>
  hostname.replace(/\.$/, '').replace(/^(?:www|m|mobile|amp)\./, '');
