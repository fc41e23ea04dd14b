/** When a mention was sent, and whether the database was away, or on its way. */
export type Mention = { readonly sentAt: number; readonly held: boolean };

/**
 * How long the mentions waited, those that an outage held up apart, and when those were sent that waited too
 * long; what was wrong is told.
 */
export function judgeMentions(
  mentions: ReadonlyMap<string, Mention>,
  answered: ReadonlyMap<string, number>,
  inTimeMs: number,
  fault: (text: string) => void,
) {
  const took = { there: [] as number[], held: [] as number[] };
  const lateFrom: number[] = [];
  for (const [ts, { sentAt, held }] of mentions) {
    const at = answered.get(ts);
    if (at === undefined) {
      fault('a mention was not answered');
      continue;
    }
    took[held ? 'held' : 'there'].push(at - sentAt);
    if (held || at - sentAt <= inTimeMs) continue;
    fault(`a mention was answered after ${inTimeMs} ms`);
    lateFrom.push(sentAt);
  }
  const slowest = (list: readonly number[]): number => Math.round(Math.max(0, ...list));
  return {
    mentions: took.there.length,
    slowestMentionMs: slowest(took.there),
    inOutage: took.held.length,
    slowestInOutageMs: slowest(took.held),
    lateFrom,
  };
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** Whether the second half of a run takes no more than the first, its beginning left out. */
export const isFlat = (memoryMb: readonly number[]): boolean =>
  median(memoryMb.slice(memoryMb.length / 2)) <=
  1.25 * median(memoryMb.slice(2, memoryMb.length / 2));
