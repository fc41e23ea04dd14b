import { parse } from 'smol-toml';
import { loadYaml } from '../../knowledge/load-yaml.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The metadata at the beginning of a note, by lower-case name, and what stands below them. */
export type FrontMatter = { readonly fields: Fields; readonly body: string };

const FORMS = [
  { begin: /^---[ \t]*\n/, end: /^(?:---|\.\.\.)[ \t]*$/m, read: readYaml },
  { begin: /^\+\+\+[ \t]*\n/, end: /^\+\+\+[ \t]*$/m, read: readToml },
] as const;

/** Longer, it is no metadata but a text below a rule. */
const LONGEST = 20_000;

/** Takes YAML (`---`), TOML (`+++`) or JSON metadata off a note; what cannot be read as such is left in its place. */
export function takeFrontMatter(note: string): FrontMatter {
  for (const { begin, end, read } of FORMS) {
    const start = begin.exec(note);
    if (start === null) continue;
    const from = start[0].length;
    const close = end.exec(note.slice(from));
    if (close === null || close.index > LONGEST) continue;
    const fields = read(note.slice(from, from + close.index));
    if (fields === undefined) continue;
    return { fields: lowered(fields), body: note.slice(from + close.index + close[0].length) };
  }
  return asJson(note) ?? { fields: {}, body: note };
}

function readYaml(text: string): Fields | undefined {
  const yaml = loadYaml(text);
  if (yaml.kind === 'faulty') return undefined;
  return isFields(yaml.data) ? yaml.data : text.trim() === '' ? {} : undefined;
}

function readToml(text: string): Fields | undefined {
  try {
    return parse(text, { maxDepth: 20 });
  } catch {
    return undefined;
  }
}

/** Hugo takes an object at the very beginning, too. */
function asJson(note: string): FrontMatter | undefined {
  const end = note.startsWith('{') ? note.search(/^\}[ \t]*$/m) : -1;
  if (end < 0 || end > LONGEST) return undefined;
  try {
    const fields: unknown = JSON.parse(note.slice(0, end + 1));
    return isFields(fields) ? { fields: lowered(fields), body: note.slice(end + 1) } : undefined;
  } catch {
    return undefined;
  }
}

const isFields = (data: unknown): data is Fields =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const lowered = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
