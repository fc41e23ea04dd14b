import type { PartialDate } from '../../period/calendar/partial-date.ts';
import { atMost, type LineFault } from '../faults.ts';
import { paragraphs, withoutUnseen } from '../markdown/paragraphs.ts';
import type { Article, Fault, Passage, Source } from './article.ts';
import { assembled, idOf } from './assemble.ts';
import { takeDefinitions } from './definitions.ts';
import { MOST_IDS, sourceFaults, takeMarkers } from './footnotes.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Defaults, NO_DEFAULTS } from './head/defaults.ts';

export type ParsedArticle =
  | {
      readonly kind: 'article';
      readonly article: Article;
      /** What was taken for want of better, and is said. */
      readonly doubts: readonly Doubt[];
    }
  /** Nothing is wrong with it, and nothing of it is to be found. */
  | { readonly kind: 'left-out'; readonly why: 'draft' | 'empty' }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** The date is that of the file's last change; or the metadata are not well formed. */
type Doubt = 'undated' | 'salvaged';

/** What is known of a file beside its words. */
export type ParseAbout = {
  readonly defaults?: Defaults;
  /** The day it was last changed. */
  readonly changed?: PartialDate;
  /** Whether all that a citation can name must be there, as in what a person types into a form. */
  readonly isStrict?: boolean;
};

/** Reads one article file at once: see `parseInSteps`. */
export function parseArticle(path: string, content: string, about?: ParseAbout): ParsedArticle {
  const steps = parseInSteps(path, content, about);
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

/** Before there were any. */
const NO_DAY = '1970-01-01';

/**
 * Reads one article file. `path` is its path below the folder with `/` between folders. All faults of
 * the file come at once. It yields between paragraphs, and within long ones, so that other work can go
 * on beside a long file.
 */
export function* parseInSteps(
  path: string,
  content: string,
  { defaults = NO_DEFAULTS, changed = NO_DAY, isStrict = false }: ParseAbout = {},
): Steps<ParsedArticle> {
  const faulty = (faults: readonly LineFault[]): ParsedArticle => ({
    kind: 'faulty',
    faults: atMost(faults, MOST_FAULTS).map((fault) => ({ file: path, ...fault })),
  });
  const plain = content.replace(/^\ufeff/, '');
  const text = plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
  yield;
  const id = idOf(path);
  const head = readFrontMatter(text, { path: id, changed, defaults }, isStrict);
  yield;
  if (head.kind === 'draft') return { kind: 'left-out', why: 'draft' };
  if (head.kind === 'faulty') return faulty(head.faults);
  const { data, bodyLine } = head;
  const whole = { body: withoutUnseen(head.body), bodyLine };
  yield;
  const body = yield* data.kind === 'brief' ? briefPassages(id, whole) : articlePassages(id, whole);
  if (body.faults.length > 0) return faulty(body.faults);
  if (body.passages.length === 0) {
    if (data.kind === 'article' && !isStrict) return { kind: 'left-out', why: 'empty' };
    return faulty([{ line: bodyLine, message: 'expected at least one paragraph of text' }]);
  }
  const doubts: Doubt[] = [
    ...('dated' in data ? ['undated' as const] : []),
    ...(head.isSalvaged ? ['salvaged' as const] : []),
  ];
  return { kind: 'article', article: assembled(path, data, body.passages), doubts };
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
