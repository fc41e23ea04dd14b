/** The metadata of a file as they are written, and what stands below them. */
export type SplitFile = {
  readonly form: 'yaml' | 'toml' | 'json';
  readonly source: string;
  /** The line of the file `source` begins on, from 1. */
  readonly sourceLine: number;
  readonly body: string;
  readonly bodyLine: number;
};

/** How metadata begin, and the line that ends them: YAML as Jekyll and Obsidian write it, TOML as Hugo does. */
const FENCES = [
  { form: 'yaml', open: /^---[ \t]*\n/, close: /^(?:---|\.\.\.)[ \t]*$/m },
  { form: 'toml', open: /^\+\+\+[ \t]*\n/, close: /^\+\+\+[ \t]*$/m },
] as const;

/** Splits a file with `\n` line ends; `unclosed` where metadata begin and do not end, `none` where none begin. */
export function splitFile(file: string): SplitFile | 'none' | 'unclosed' {
  const blank = BLANK_LINES.exec(file)?.[0].length ?? 0;
  const text = file.slice(blank);
  for (const { form, open, close } of FENCES) {
    const begin = open.exec(text)?.[0];
    if (begin === undefined) continue;
    const end = close.exec(text.slice(begin.length));
    if (end === null) return /^[\w -]+[:=]/.test(text.slice(begin.length)) ? 'unclosed' : 'none';
    const from = blank + begin.length;
    const source = file.slice(from, from + end.index);
    const rest = from + end.index + end[0].length + 1;
    return { form, source, sourceLine: lineAt(file, from), ...below(file, rest) };
  }
  const json = JSON_OBJECT.exec(text)?.[0];
  if (json === undefined) return 'none';
  const sourceLine = lineAt(file, blank);
  return { form: 'json', source: json, sourceLine, ...below(file, blank + json.length + 1) };
}

const BLANK_LINES = /^(?:[ \t]*\n)*/;

/** As Hugo reads it: a brace alone on the first line, and one on the last. */
const JSON_OBJECT = /^\{[ \t]*\n(?:(?!\})[^\n]*\n)*\}[ \t]*(?=\n|$)/;

const lineAt = (file: string, at: number): number => file.slice(0, at).split('\n').length;

const below = (file: string, at: number): Pick<SplitFile, 'body' | 'bodyLine'> => ({
  body: file.slice(at),
  bodyLine: lineAt(file, at),
});
