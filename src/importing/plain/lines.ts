/** Lines that are cut at a width have most of it. */
const WIDTHS = [40, 110] as const;

/** A longer line is a paragraph of its own. */
const LONG_LINE = 200;

const LIST_ITEM = /^\s*(?:[-*•–·]|\d{1,3}[.)])\s/u;

/** The paragraphs of a text, which blank lines part, or the ends of long lines; without the marks of Markdown. */
export function paragraphsIn(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .split(/\n(?:[ \t\u3000]*\n)+/)
    .flatMap(partsOf)
    .map(unmarked)
    .filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}

function partsOf(block: string): string[] {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2 || lines.every((line) => LIST_ITEM.test(line))) return [lines.join('\n')];
  if (lines.some((line) => line.length > LONG_LINE)) return lines;
  if (isWrapped(lines)) return [lines.reduce(joinedLines)];
  // Japanese begins a paragraph with a wide space.
  return /^\u3000/m.test(block) ? startsOf(block) : [lines.join('\n')];
}

const isWrapped = (lines: readonly string[]): boolean => {
  const widths = lines.slice(0, -1).map(({ length }) => length);
  const longest = Math.max(...widths);
  return (
    longest >= WIDTHS[0] && longest <= WIDTHS[1] && widths.every((width) => width > 0.6 * longest)
  );
};

const startsOf = (block: string): string[] =>
  block.split(/\n(?=\u3000)/).map((part) =>
    part
      .split('\n')
      .map((line) => line.trim())
      .reduce(joinedLines),
  );

const NO_SPACE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。」』）]$/u;

/** Two lines as one: with a space, but not in Japanese. */
const joinedLines = (one: string, next: string): string =>
  NO_SPACE.test(one) ? one + next : `${one} ${next}`;

/** Words without the links, stress and brackets that notes have. */
const unmarked = (text: string): string =>
  text
    .replace(/!?\[([^[\]\n]{1,300})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?\S?)\1/g, '$2')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
    .replace(/[ \t]+/g, ' ')
    .trim();

/** A sentence has ended, perhaps in quotation marks or brackets. */
const ENDED = /[.!?…:;。！？」』][\s"'”’»)\]）]*$/u;

/** Shorter, a text without a full stop is a heading. */
const LONG_ENOUGH = 100;

/** Texts that a page's layout has cut within a sentence are joined again. */
export function joined(paragraphs: readonly string[]): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (const text of paragraphs) {
    const last = found.at(-1);
    if (isOpen && last !== undefined) found[found.length - 1] = joinedLines(last, text);
    else found.push(text);
    const whole = found.at(-1) ?? '';
    isOpen =
      whole.length >= LONG_ENOUGH &&
      /[.!?。]\s/u.test(whole) &&
      !ENDED.test(whole) &&
      !whole.includes('\n');
  }
  return found;
}
