import { guessLanguage } from '../../text/language.ts';
import type { Article, Fault, Passage, Source } from './article.ts';
import { DEFINITION, readSource, sourceFaults, takeMarkers } from './footnotes.ts';
import { type FrontMatter, type LineFault, readFrontMatter } from './front-matter.ts';
import { paragraphs } from './paragraphs.ts';

export type ParsedArticle =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Reads one article file at once: see `parseInSteps`. */
export function parseArticle(path: string, content: string): ParsedArticle {
  const steps = parseInSteps(path, content);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

type Steps<T> = Generator<void, T, void>;

/**
 * Reads one article file. `path` is its path below `articles/` with `/` between folders; the
 * article's id is that path without `.md`. All faults of the file come at once. It yields between
 * paragraphs, so that other work can go on beside a long file.
 */
export function* parseInSteps(path: string, content: string): Steps<ParsedArticle> {
  const file = `articles/${path}`;
  const faulty = (faults: readonly LineFault[]): ParsedArticle => ({
    kind: 'faulty',
    faults: faults.map((fault) => ({ file, ...fault })),
  });
  const plain = content.replace(/^\ufeff/, '');
  const text = plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
  const head = readFrontMatter(text);
  if (head.kind === 'faulty') return faulty(head.faults);
  const id = path.replace(/\.md$/i, '');
  const { data } = head;
  const body = yield* data.kind === 'brief' ? briefPassages(id, head) : articlePassages(id, head);
  if (body.faults.length > 0) return faulty(body.faults);
  const first = body.passages[0];
  if (first === undefined) {
    return faulty([{ line: head.bodyLine, message: 'expected at least one paragraph of text' }]);
  }
  const sample = body.passages.slice(0, 5).map((passage) => passage.text);
  return { kind: 'article', article: article(id, data, sample.join(' '), body.passages) };
}

function article(
  id: string,
  data: FrontMatter,
  sample: string,
  passages: readonly Passage[],
): Article {
  const base = {
    id,
    title: data.title,
    ...(data.author === undefined ? {} : { author: data.author }),
    publisher: data.publisher,
    published: data.published,
    language: data.language ?? guessLanguage(sample) ?? 'en',
    ...(data.covers === undefined ? {} : { covers: data.covers }),
    topics: data.topics,
    passages,
  };
  if (data.kind === 'article') return { ...base, kind: 'article', url: data.url ?? '' };
  return { ...base, kind: 'brief', ...(data.url === undefined ? {} : { url: data.url }) };
}

type Body = { readonly body: string; readonly bodyLine: number };
type Passages = { readonly passages: readonly Passage[]; readonly faults: readonly LineFault[] };

function* articlePassages(id: string, { body, bodyLine }: Body): Steps<Passages> {
  const passages: Passage[] = [];
  const words = body.includes('[^')
    ? body.replace(/^\[\^[^\]\s]+\]:.*$/gm, '').replaceAll('[^', '\\[^')
    : body;
  for (const { text: marked, line } of paragraphs(words, bodyLine)) {
    const text = marked.includes('[^') ? takeMarkers(marked).text.trim() : marked;
    const number = passages.length + 1;
    if (text !== '') passages.push({ id: `${id}#${number}`, number, text, line, sources: [] });
    yield;
  }
  return { passages, faults: [] };
}

function* briefPassages(id: string, { body, bodyLine }: Body): Steps<Passages> {
  const faults: LineFault[] = [];
  const defined = new Map<string, Source>();
  const known = new Set<string>();
  const lines = body.split('\n').map((text, index) => {
    const [, key, definition] = DEFINITION.exec(text) ?? [];
    if (key === undefined || definition === undefined) return text;
    const source = readSource(key, definition);
    known.add(key);
    if (typeof source === 'string') faults.push({ line: bodyLine + index, message: source });
    else if (defined.has(key))
      faults.push({
        line: bodyLine + index,
        message: `[^${key}]: expected one definition, found a second`,
      });
    else defined.set(key, source);
    return '';
  });
  const passages: Passage[] = [];
  const used = new Set<string>();
  const words = lines.join('\n').replaceAll('[^', '\\[^');
  for (const { text: marked, line } of paragraphs(words, bodyLine)) {
    const { text, ids } = takeMarkers(marked);
    faults.push(...sourceFaults(ids, defined, known, line));
    if (text.trim() === '')
      faults.push({ line, message: 'expected a paragraph before its footnotes' });
    const sources = ids.flatMap((key) => defined.get(key) ?? []);
    for (const key of ids) used.add(key);
    const number = passages.length + 1;
    passages.push({ id: `${id}#${number}`, number, text: text.trim(), line, sources });
    yield;
  }
  for (const key of defined.keys()) {
    if (used.has(key)) continue;
    const index = body.split('\n').findIndex((text) => text.startsWith(`[^${key}]:`));
    faults.push({
      line: bodyLine + index,
      message: `[^${key}]: expected a paragraph that cites it, found none`,
    });
  }
  return { passages, faults };
}
