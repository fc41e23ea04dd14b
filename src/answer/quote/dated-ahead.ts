import { isAhead } from '../../period/calendar/ahead.ts';
import type { Citation, Excerpt } from '../reply.ts';

/** The excerpt with a mark on each of its sources whose date is still to come. */
export function markedAhead(excerpt: Excerpt, today: string): Excerpt {
  const { citation, sources, alsoIn, saidIn } = excerpt;
  const said = (saidIn ?? []).map((one) => one.citation);
  const places = [citation, ...sources, ...(alsoIn ?? []), ...said];
  if (!places.some((one) => isDatedAhead(one, today))) return excerpt;
  const mark = (one: Citation): Citation => citationAhead(one, today);
  return {
    ...excerpt,
    citation: mark(citation),
    sources: sources.map(mark),
    ...(alsoIn === undefined ? {} : { alsoIn: alsoIn.map(mark) }),
    ...(saidIn && { saidIn: saidIn.map((one) => ({ ...one, citation: mark(one.citation) })) }),
  };
}

export const citationAhead = (citation: Citation, today: string): Citation =>
  isDatedAhead(citation, today) ? { ...citation, dated: 'ahead' } : citation;

const isDatedAhead = ({ published, dated }: Citation, today: string): boolean =>
  published !== undefined && dated === undefined && isAhead(published, today);
