const LONGEST = 80;

/**
 * A name for what was fetched, of its header or else of its address. It is made by strangers, so
 * nothing is left in it that means something in a path.
 */
export function nameOf(address: URL, disposition: string): string {
  const named = fromHeader(disposition) ?? address.pathname.split('/').filter(Boolean).at(-1);
  const plain = decoded(named ?? '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+|[.-]+$/g, '');
  const [, stem = plain, ending = ''] = /^(.*?)(\.[a-z\d]{1,9})?$/i.exec(plain) ?? [];
  const short = [...stem].slice(0, LONGEST - ending.length).join('');
  return short === '' ? `page${ending}` : `${short}${ending}`;
}

/** RFC 6266: `filename*=UTF-8''…` before `filename="…"`. */
function fromHeader(disposition: string): string | undefined {
  const [, coded] = /filename\*\s*=\s*utf-8'[^']*'([^;]{1,500})/i.exec(disposition) ?? [];
  const [, quoted, bare] =
    /filename\s*=\s*(?:"([^"]{1,500})"|([^\s;"]{1,500}))/i.exec(disposition) ?? [];
  const name = (coded ?? quoted ?? bare)?.split(/[/\\]/).at(-1)?.trim();
  return name === '' ? undefined : name;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
