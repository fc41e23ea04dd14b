const DEFINITION = /^ {0,3}\[(?!\^)([^\]\n]{1,999})\]:[ \t]*\S/gm;
const MENTION = /\[([^[\]]{1,999})\]/g;

/** As Markdown compares labels. */
const sameForm = (label: string): string => label.replace(/\s+/g, ' ').toLowerCase();

/** The labels that lines such as `[label]: address` give links of a whole file. */
export function labelsIn(body: string): ReadonlySet<string> {
  if (!body.includes(']:')) return new Set();
  return new Set([...body.matchAll(DEFINITION)].map(([, label = '']) => sameForm(label)));
}

/**
 * Lines that define the labels a text uses, for it is read without the rest of its file. Addresses
 * are not words a reader sees, so any will do.
 */
export function definitionsFor(text: string, labels: ReadonlySet<string>): string {
  if (labels.size === 0) return '';
  const used = new Set<string>();
  for (const [, label = ''] of text.matchAll(MENTION)) {
    const form = sameForm(label);
    if (labels.has(form)) used.add(`[${form}]: x`);
  }
  return [...used].join('\n');
}
