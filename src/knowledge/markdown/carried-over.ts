const LONGEST_FENCE = 100;

/** The fence of a block of code that a piece leaves open, to begin the next piece with. */
export function openFence(piece: string): string | undefined {
  let fence: string | undefined;
  for (const [, signs = ''] of piece.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (fence === undefined) fence = signs;
    else if (signs.startsWith(fence)) fence = undefined;
  }
  return fence === undefined ? undefined : `${fence.slice(0, LONGEST_FENCE)}\n`;
}

/** No table has more. */
const MOST_COLUMNS = 100;

/** The line below the head of a table. */
const RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** The head of a table whose rows go on behind a piece, with no words in it. */
export function inTable(piece: string): string | undefined {
  const lines = piece.trimEnd().split('\n');
  const rule = lines.findLastIndex((line) => line.includes('|') && RULE.test(line));
  if (rule < 1 || lines.slice(rule).some((line) => !line.includes('|'))) return undefined;
  const columns = (lines[rule] as string).split('|').filter((cell) => cell.trim() !== '').length;
  if (columns > MOST_COLUMNS) return undefined;
  return `|${' |'.repeat(columns)}\n|${'-|'.repeat(columns)}\n`;
}
