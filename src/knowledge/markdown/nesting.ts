/** No article has lists or quotations within each other as deep as this. */
const DEEPEST = 30;

/** How every line begins that lies so deep, and few others do. */
const SUSPECT = /(?:^|\n)[ \t>*+\-\d.)]{10}/;

const MARK = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$))/y;

const LONGEST_RULE = 1000;

/** A rule across the page such as `- - - -`. */
const RULE = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

/**
 * Whether lists and quotations lie within each other deeper than anybody follows. To read them takes
 * a time that grows with every level, so this looks at the beginnings of lines alone.
 */
export function isTooDeep(block: string): boolean {
  if (!SUSPECT.test(block)) return false;
  /** Where the last sign of each line stands that holds the line at hand. */
  const holders: number[] = [];
  return block.split('\n').some((line) => {
    const { count, last } = marksOf(line);
    if (count === 0 || (line.length <= LONGEST_RULE && RULE.test(line))) return false;
    while (holders.length > 0 && (holders.at(-1) as number) >= last) holders.pop();
    holders.push(last);
    return holders.length + count - 1 > DEEPEST;
  });
}

/** How many signs of a list or a quotation a line begins with, and where the last one ends. */
function marksOf(line: string): { readonly count: number; readonly last: number } {
  let count = 0;
  let last = 0;
  for (MARK.lastIndex = 0; count <= DEEPEST && MARK.test(line); count++) last = MARK.lastIndex;
  return { count, last };
}
