import { guessLanguage } from '../../text/language.ts';
import { paragraphs, withoutUnseen } from '../markdown/paragraphs.ts';
import type { Article, Fault, Passage, Source } from './article.ts';
import { takeDefinitions } from './definitions.ts';
import { atMost, type LineFault } from './faults.ts';
import { MOST_IDS, sourceFaults, takeMarkers } from './footnotes.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';

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

/** A job with places to pause. */
export type Steps<T> = Generator<void, T, void>;

/** A file with more faults names these, and how many there are. */
const MOST_FAULTS = 20;

/** A book has fewer. */
const MOST_PASSAGES = 50_000;

/**
 * Reads one article file. `path` is its path below `articles/` with `/` between folders; the
 * article's id is that path without `.md`. All faults of the file come at once. It yields between
 * paragraphs, and within long ones, so that other work can go on beside a long file.
 */
export function* parseInSteps(path: string, content: string): Steps<ParsedArticle> {
  const file = `articles/${path}`;
  const faulty = (faults: readonly LineFault[]): ParsedArticle => ({
    kind: 'faulty',
    faults: atMost(faults, MOST_FAULTS).map((fault) => ({ file, ...fault })),
  });
  const plain = content.replace(/^\ufeff/, '');
  const text = plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
  yield;
  const head = readFrontMatter(text);
  yield;
  if (head.kind === 'faulty') return faulty(head.faults);
  const id = path.replace(/\.md$/i, '');
  const { data, bodyLine } = head;
  const whole = { body: withoutUnseen(head.body), bodyLine };
  yield;
  const body = yield* data.kind === 'brief' ? briefPassages(id, whole) : articlePassages(id, whole);
  if (body.faults.length > 0) return faulty(body.faults);
  const first = body.passages[0];
  if (first === undefined) {
    return faulty([{ line: bodyLine, message: 'expected at least one paragraph of text' }]);
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
type ReadParagraph = {
  readonly texts: readonly string[];
  readonly under: readonly string[];
  readonly ids: readonly string[];
  readonly line: number;
};

/** The paragraphs of a body with the footnotes they name, each told to `take`; and what was no paragraph. */
function* eachParagraph(
  { body, bodyLine }: Body,
  take: (paragraph: ReadParagraph) => number,
): Steps<readonly LineFault[]> {
  for (const block of paragraphs(body, bodyLine)) {
    if (block.kind === 'faulty') return [block];
    if (block.kind === 'paragraph') {
      const { line } = block;
      const under = block.under.map((text) => takeMarkers(text).text).filter(Boolean);
      const texts: string[] = [];
      const all = new Set<string>();
      for (const marked of block.texts) {
        const { text, ids } = takeMarkers(marked);
        if (text !== '') texts.push(text);
        for (const id of ids) if (all.size <= MOST_IDS) all.add(id);
        yield;
      }
      const ids = [...all];
      if (take({ texts, under, ids, line }) > MOST_PASSAGES) {
        return [{ line, message: 'expected at most 50,000 paragraphs in one file' }];
      }
    }
    yield;
  }
  return [];
}

function* articlePassages(id: string, { body, bodyLine }: Body): Steps<Passages> {
  const passages: Passage[] = [];
  const words = body.includes('[^') ? body.replace(/^\[\^[^[\]\s]+\]:.*$/gm, '') : body;
  const faults = yield* eachParagraph({ body: words, bodyLine }, ({ texts, line, under }) => {
    for (const text of texts)
      passages.push(passageOf(id, passages.length + 1, text, line, [], under));
    return passages.length;
  });
  return { passages, faults };
}

const passageOf = (
  id: string,
  number: number,
  text: string,
  line: number,
  sources: readonly Source[],
  under: readonly string[],
): Passage => ({
  id: `${id}#${number}`,
  number,
  text,
  line,
  sources,
  ...(under.length > 0 && { under }),
});

function* briefPassages(id: string, { body, bodyLine }: Body): Steps<Passages> {
  const { words, defined, known, lineOf, faults } = yield* takeDefinitions({ body, bodyLine });
  const passages: Passage[] = [];
  const used = new Set<string>();
  const others = yield* eachParagraph({ body: words, bodyLine }, ({ texts, ids, line, under }) => {
    faults.push(...sourceFaults(ids, defined, known, line));
    if (texts.length === 0)
      faults.push({ line, message: 'expected a paragraph before its footnotes' });
    const sources = ids.flatMap((key) => defined.get(key) ?? []);
    for (const key of ids) used.add(key);
    for (const text of texts)
      passages.push(passageOf(id, passages.length + 1, text, line, sources, under));
    return passages.length;
  });
  faults.push(...others);
  for (const key of defined.keys()) {
    if (used.has(key)) continue;
    const message = `[^${key}]: expected a paragraph that cites it, found none`;
    faults.push({ line: lineOf.get(key) ?? bodyLine, message });
  }
  return { passages, faults };
}
