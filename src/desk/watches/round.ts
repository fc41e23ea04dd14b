import type { Archive } from '../../answer/answer.ts';
import { askedAs } from '../../answer/follow-up.ts';
import { type NewAnswer, newAnswers } from '../../answer/news/new-answers.ts';
import { isSameSentence, type ReadQuote, readQuote } from '../../answer/shown/same-sentence.ts';
import type { Place } from '../../archive/several/view.ts';
import { createPace } from '../../pace.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Versions } from '../../store/records/keeping/versions.ts';
import type { Subscriptions } from '../../store/records/subscriptions.ts';
import type { Finding, Findings } from '../../store/records/watching/findings.ts';
import type { SeenPassages } from '../../store/records/watching/seen-passages.ts';
import type { Watch, Watches } from '../../store/records/watching/watches.ts';
import { askable } from '../../typed/named-people.ts';
import { createNewPassages, markOf, type NewPassages } from './new-passages.ts';
import { toldIn } from './told-in.ts';

export type RoundParts = {
  readonly watches: Pick<Watches, 'active'>;
  readonly findings: Pick<Findings, 'add' | 'quotesOf'>;
  readonly seenPassages: SeenPassages;
  /** What articles have said. */
  readonly versions: Pick<Versions, 'of'>;
  readonly subscriptions: Pick<Subscriptions, 'find'>;
  /** What a place has of the archives, with all that has come into them by now. */
  readonly archive: (place: Place) => Archive | Promise<Archive>;
  /** Each archive by itself, with what tells it from others: something is new in one of them. */
  readonly members: () => readonly Member[];
  readonly now: () => number;
};

type Member = { readonly key?: string | undefined; readonly archive: Archive };

/** What one look at the watches came to. */
export type Round = {
  /** Passages that were new. */
  readonly passages: number;
  /** Watches that were looked at, and quotes that were found for them. */
  readonly watches: number;
  readonly found: number;
};

/** Of one watch in one round: whoever adds a hundred articles floods nobody. */
const MOST_FOUND = 10;

/**
 * Asks every watch of what is new in the archive and keeps what answers, to be told. Rounds of one
 * process wait for each other; what another copy has found by then is found once.
 */
export function createRounds(parts: RoundParts): () => Promise<Round> {
  const findNew = createNewPassages(parts.seenPassages);
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const round = last.then(() => oneRound(parts, findNew));
    last = round.catch(() => undefined);
    return round;
  };
}

async function oneRound(
  parts: RoundParts,
  findNew: ReturnType<typeof createNewPassages>,
): Promise<Round> {
  const pace = createPace();
  const looks: NewPassages[] = [];
  const ids = new Set<string>();
  for (const { key, archive } of parts.members()) {
    const news = await findNew(archive.index, pace, key);
    looks.push(news);
    for (const at of news.passages) ids.add(archive.index.passages[at]?.id ?? '');
  }
  const newIn = createNewIn(ids);
  let [looked, found] = [0, 0];
  if (ids.size > 0) {
    const today = new Date(parts.now()).toISOString().slice(0, 10);
    for (const watch of await parts.watches.active()) {
      const rest = pace();
      if (rest !== undefined) await rest;
      looked++;
      const archive = await parts.archive(toldIn(watch));
      const answers = answersTo(watch, archive, newIn(archive.index), today);
      if (answers.length > 0) found += await keep(watch, answers, parts);
    }
  }
  for (const { done } of looks) await done();
  return { passages: ids.size, watches: looked, found };
}

/** Positions of new passages in the index of a place, which most places share. */
function createNewIn(ids: ReadonlySet<string>) {
  const known = new Map<SearchIndex, ReadonlySet<number>>();
  return (index: SearchIndex): ReadonlySet<number> => {
    const found =
      known.get(index) ??
      new Set(index.passages.flatMap(({ id }, at) => (ids.has(id) ? [at] : [])));
    known.set(index, found);
    return found;
  };
}

const answersTo = (
  { question, earlier }: Watch,
  archive: Archive,
  passages: ReadonlySet<number>,
  today: string,
): readonly NewAnswer[] =>
  newAnswers(askedAs(question, earlier), archive, {
    isNew: (passage) => passages.has(passage),
    typed: askable(question),
    today,
  });

/** How many of the answers this watch has not had, in nearly the same words. */
async function keep(
  watch: Watch,
  answers: readonly NewAnswer[],
  { findings, versions, subscriptions }: RoundParts,
): Promise<number> {
  const had = (await findings.quotesOf(watch.id)).map(readQuote);
  const fresh: Finding[] = [];
  for (const { excerpt, confidence } of answers) {
    if (fresh.length >= MOST_FOUND) break;
    const quote = readQuote(excerpt.quote);
    if (had.some((one) => isSameSentence(one, quote))) continue;
    if (await stoodThere(excerpt.article.id, excerpt.passage.text, quote, versions)) continue;
    had.push(quote);
    fresh.push({
      mark: markOf(quote.units().join(' ')),
      passage: excerpt.passage.id,
      quote: excerpt.quote,
      // Nothing is certain.
      sure: Math.min(99, Math.round(confidence * 100)),
    });
  }
  if (fresh.length === 0) return 0;
  const channel = watch.audience === 'channel' ? watch.owner : watch.place;
  const wantsDigest = watch.delivery === 'digest' && channel !== undefined;
  const digest = wantsDigest ? await subscriptions.find({ team: watch.team, channel }) : undefined;
  const isInDigest = digest !== undefined && digest.fault === undefined;
  await findings.add(watch.id, fresh, isInDigest ? 'digest' : 'untold');
  return fresh.length;
}

/** Whether an earlier version of the article said this already, so that only what stands around it is new. */
async function stoodThere(
  article: string,
  passage: string,
  { text }: ReadQuote,
  versions: RoundParts['versions'],
): Promise<boolean> {
  const earlier = await versions.of(article);
  return earlier.some(
    ({ passages }) =>
      !passages.some((one) => one.text === passage) &&
      passages.some((one) => one.text.includes(text)),
  );
}
