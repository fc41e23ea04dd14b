import { type Archive, answerQuestion } from '../../answer/answer.ts';
import { askedAs } from '../../answer/follow-up.ts';
import type { DigestFinding } from '../../store/records/watching/findings.ts';
import { askable } from '../../typed/named-people.ts';
import type { WatchedItem } from './content.ts';

/** What was found, quoted as the archive has it now; what it does not say any more is left out. */
export function watchedItems(
  found: readonly DigestFinding[],
  archive: Archive,
  today: string,
): WatchedItem[] {
  return found.flatMap(({ passage: id, quote, question, earlier }) => {
    const passage = archive.index.passages.find((one) => one.id === id);
    const start = passage?.text.indexOf(quote) ?? -1;
    if (start < 0) return [];
    const { excerpts } = answerQuestion(askedAs(question, earlier), archive, {
      typed: askable(question),
      top: 1,
      among: [id],
      quotes: new Map([[id, [start, start + quote.length]]]),
      today,
    });
    return excerpts.map((excerpt) => ({ question: askable(question), excerpt }));
  });
}
