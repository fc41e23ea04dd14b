import type { Grant } from './grants.ts';

/** Where somebody agrees, or does not: a link for each workspace and organisation, and one to cancel. */
export function authorizePage(grants: readonly Grant[], query: URLSearchParams): string {
  const state = encodeURIComponent(query.get('state') ?? '');
  const links = grants.map(
    ({ kind, id }) =>
      `<li><a href="/oauth/v2/agree?kind=${kind}&id=${id}&state=${state}">${id}</a>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Install</title>
<p>Where is the app to be installed?<ul>${links.join('')}</ul>
<p><a href="/oauth/v2/agree?state=${state}">Cancel</a>\n`;
}

/** Where the browser is led then. `code` is absent where somebody has cancelled. */
export function redirectTo(redirectUrl: string, state: string, code: string | undefined): string {
  const url = new URL(redirectUrl);
  if (code === undefined) url.searchParams.set('error', 'access_denied');
  else url.searchParams.set('code', code);
  url.searchParams.set('state', state);
  return url.href;
}
