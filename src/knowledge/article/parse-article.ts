import { runNow, type Steps } from '../../pace.ts';
import type { PartialDate } from '../../period/calendar/partial-date.ts';
import { atMost, type LineFault } from '../faults.ts';
import { LARGEST_FILE, tooLarge } from '../file-size.ts';
import type { Article, Fault } from './article.ts';
import { assembled, idOf } from './assemble.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type Defaults, NO_DEFAULTS } from './head/defaults.ts';
import { passagesIn } from './passages.ts';

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

/** The date is that of the file's last change, as its own can be read in two ways or there is none; or the metadata are not well formed. */
type Doubt = 'unclear' | 'undated' | 'salvaged';

/** What is known of a file beside its words. */
export type ParseAbout = {
  readonly defaults?: Defaults;
  /** The day it was last changed. */
  readonly changed?: PartialDate;
  /** Whether all that a citation can name must be there, as in what a person types into a form. */
  readonly isStrict?: boolean;
};

const doubtsOfDate = (data: FrontMatter): readonly Doubt[] => {
  if (!('dated' in data)) return [];
  return [data.isUnclear === true ? 'unclear' : 'undated'];
};

/** Reads one article file at once: see `parseInSteps`. */
export const parseArticle = (path: string, content: string, about?: ParseAbout): ParsedArticle =>
  runNow(parseInSteps(path, content, about));

/** A file with more faults names these, and how many there are. */
const MOST_FAULTS = 20;

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
  // Whoever writes a file asks this function whether it can be read: the folder reads none that is larger.
  const size = Buffer.byteLength(content);
  if (size > LARGEST_FILE) return faulty([{ line: 1, message: tooLarge(size) }]);
  const plain = content.replace(/^\ufeff/, '');
  const text = plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
  yield;
  const id = idOf(path);
  const head = readFrontMatter(text, { path: id, changed, defaults }, isStrict);
  yield;
  if (head.kind === 'draft') return { kind: 'left-out', why: 'draft' };
  if (head.kind === 'faulty') return faulty(head.faults);
  const { data, bodyLine } = head;
  const body = yield* passagesIn(data.kind, id, head);
  if (body.faults.length > 0) return faulty(body.faults);
  if (body.passages.length === 0) {
    if (data.kind === 'article' && !isStrict) return { kind: 'left-out', why: 'empty' };
    return faulty([{ line: bodyLine, message: 'expected at least one paragraph of text' }]);
  }
  const doubts: Doubt[] = [
    ...doubtsOfDate(data),
    ...(head.isSalvaged ? ['salvaged' as const] : []),
  ];
  return { kind: 'article', article: assembled(path, data, body.passages), doubts };
}
