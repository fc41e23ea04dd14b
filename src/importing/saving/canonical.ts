/** What an address has only to say where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|ref_src|cmpid|xtor)$/i;

/** The address without what makes no other page of it: for comparing, not for following. */
export function canonical(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '');
  const port = url.port === '' ? '' : `:${url.port}`;
  return `${host}${port}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
