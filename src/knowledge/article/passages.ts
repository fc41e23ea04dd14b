import type { Steps } from '../../pace.ts';
import type { LineFault } from '../faults.ts';
import { pagesIn } from '../markdown/page-marks.ts';
import { paragraphs, withoutUnseen } from '../markdown/paragraphs.ts';
import type { Article, Passage, Source } from './article.ts';
import { takeDefinitions } from './definitions.ts';
import { MOST_IDS, sourceFaults, takeMarkers } from './footnotes.ts';

/** A book has fewer. */
const MOST_PASSAGES = 50_000;

type Body = { readonly body: string; readonly bodyLine: number };
type Passages = { readonly passages: readonly Passage[]; readonly faults: readonly LineFault[] };
type ReadParagraph = {
  readonly texts: readonly string[];
  readonly under: readonly string[];
  readonly ids: readonly string[];
  readonly line: number;
};

/** What the archive has of the body of an article or a brief; with places to pause. */
export function* passagesIn(
  kind: Article['kind'],
  id: string,
  { body, bodyLine }: Body,
): Steps<Passages> {
  const plain = { body: withoutUnseen(body), bodyLine };
  yield;
  return yield* kind === 'brief' ? briefPassages(id, plain) : articlePassages(id, plain);
}

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
  const pageOf = pagesIn(body, bodyLine);
  const words = body.includes('[^') ? body.replace(/^\[\^[^[\]\s]+\]:.*$/gm, '') : body;
  const faults = yield* eachParagraph({ body: words, bodyLine }, ({ texts, line, under }) => {
    const page = pageOf(line);
    for (const text of texts) {
      const passage = passageOf(id, passages.length + 1, text, line, [], under);
      passages.push(page === undefined ? passage : { ...passage, page });
    }
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
