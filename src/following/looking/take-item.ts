import { canonical } from '../../importing/facts/canonical.ts';
import { ImportError } from '../../importing/source.ts';
import type { FeedItem } from '../../store/records/following/feed-row.ts';
import type { ItemOutcome } from '../../store/records/following/items.ts';
import { isPlainlyOther } from '../relevance/create-weigher.ts';
import { USUAL_THRESHOLD } from '../relevance/score.ts';
import { documentOf } from './document-of.ts';
import type { LookFault, LookParts } from './parts.ts';

export type Taken =
  | ({ readonly kind: 'settled' } & ItemOutcome)
  /** It may go better another time. */
  | { readonly kind: 'later'; readonly fault: LookFault };

type Parts = Pick<
  LookParts,
  'ask' | 'read' | 'save' | 'weigh' | 'articles' | 'now' | 'signal' | 'log'
>;

type Wish = {
  /** From 0 to 100. */
  readonly threshold?: number | undefined;
  /** Somebody wants it, whatever it scores. */
  readonly isWanted?: boolean;
};

/** What may be otherwise at the next look. */
const PASSING: ReadonlySet<LookFault> = new Set<LookFault>([
  'busy',
  'unreachable',
  'unknown-host',
  'too-slow',
  'cut-off',
  'proxy',
  'stopped',
  'unwritable',
  'unreadable',
]);

/**
 * An item of a feed to an article of the archive, or to the reason why it is none. What is saved already,
 * as by a process that ended before it could say so, is not saved a second time.
 */
export async function takeItem(
  item: Pick<FeedItem, 'address' | 'title' | 'summary' | 'published'>,
  { threshold = USUAL_THRESHOLD, isWanted = false }: Wish,
  { ask, read, save, weigh, articles, now, signal, log }: Parts,
): Promise<Taken> {
  const here = canonical(item.address);
  const known = articles().find(
    ({ url = '', kind }) => kind !== 'brief' && canonical(url) === here,
  );
  if (known !== undefined) return { kind: 'settled', state: 'there', articleId: known.id };
  const atFirst = await weigh({ title: item.title, paragraphs: [item.summary ?? ''] });
  const toKeep = isWanted ? 0 : threshold;
  if (toKeep > 0 && isPlainlyOther(atFirst)) {
    const { score, subjects } = atFirst;
    return { kind: 'settled', state: 'left-out', score, subjects };
  }
  const answer = await ask(item.address, { signal });
  if (answer.kind !== 'fetched') {
    return failed(answer.kind === 'failed' ? answer.fault : 'empty');
  }
  try {
    const { page } = answer;
    const document = documentOf(await read(page), page, item, now());
    const { title = item.title, paragraphs } = document;
    const { score, subjects } = await weigh({ title, paragraphs });
    if (score < toKeep) return { kind: 'settled', state: 'left-out', title, score, subjects };
    const saved = await save(document, page, { isDateTold: false });
    const state = saved.kind === 'there' ? 'there' : 'kept';
    return { kind: 'settled', state, title, score, subjects, articleId: saved.id };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    log.info({ err: error, address: item.address }, 'An item of a feed could not be read.');
    return failed(error.kind);
  }
}

const failed = (fault: LookFault): Taken =>
  PASSING.has(fault) ? { kind: 'later', fault } : { kind: 'settled', state: 'failed', fault };
