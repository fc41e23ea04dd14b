/** A line that quotes somebody; three signs quote all that follows. */
const QUOTED = /^\s*(?:&gt;|>)(?!\d)\s?/u;
const ALL_QUOTED = /^\s*(?:&gt;){3}|^\s*>{3}/u;

/** The person's own lines and those of others, which are read where there is nothing else. */
export function partQuoted(text: string): { readonly own: string; readonly quoted: string } {
  const own: string[] = [];
  const quoted: string[] = [];
  let isAllQuoted = false;
  for (const line of text.split('\n')) {
    isAllQuoted ||= ALL_QUOTED.test(line);
    if (isAllQuoted || QUOTED.test(line)) quoted.push(line.replace(/^(?:\s*(?:&gt;|>))+\s?/u, ''));
    else own.push(line);
  }
  return { own: own.join('\n'), quoted: quoted.join('\n') };
}
