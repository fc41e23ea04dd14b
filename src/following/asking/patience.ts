/** A week: whoever asks for longer has made a mistake. */
const LONGEST_WAIT_MS = 7 * 24 * 60 * 60 * 1000;

type Header = (name: string) => string;

/** `Retry-After`, in seconds or as a date. RFC 9110, 10.2.3 */
export function waitOf(header: string, now: number): { readonly waitMs?: number } {
  const text = header.trim();
  if (text === '') return {};
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) && ms > 0 ? { waitMs: Math.min(ms, LONGEST_WAIT_MS) } : {};
}

/** How long what was sent stays as it is, as far as the server says. RFC 9111, 4.2.1 */
export function freshFor(header: Header): { readonly freshMs?: number } {
  const control = header('cache-control').toLowerCase();
  if (/\bno-(?:cache|store)\b/.test(control)) return {};
  const [, seconds] = /\bmax-age\s*=\s*"?(\d{1,9})/.exec(control) ?? [];
  const ms = Number(seconds ?? 0) * 1000;
  return ms > 0 ? { freshMs: ms } : {};
}
