/** How an import writes, between paragraphs, that a page begins: `<!-- page 3 -->`. */
export const pageMark = (page: number): string => `<!-- page ${page} -->`;

const MARK = /^<!-- page (\d{1,5}) -->$/gm;

/** The page that a line of a body is on; `undefined` where none is marked before it. `bodyLine` is its first line. */
export function pagesIn(body: string, bodyLine: number): (line: number) => number | undefined {
  if (!body.includes('<!-- page ')) return () => undefined;
  const marks: { readonly line: number; readonly page: number }[] = [];
  let line = bodyLine;
  let from = 0;
  for (const { index, 1: page } of body.matchAll(MARK)) {
    for (
      let at = body.indexOf('\n', from);
      at >= 0 && at < index;
      at = body.indexOf('\n', at + 1)
    ) {
      line++;
    }
    from = index;
    marks.push({ line, page: Number(page) });
  }
  let next = 0;
  // Lines are asked for in their order: a book has many of both.
  return (asked) => {
    while (next < marks.length && (marks[next]?.line ?? 0) <= asked) next++;
    return marks[next - 1]?.page;
  };
}
