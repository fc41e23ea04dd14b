import { createHash } from 'node:crypto';
import type { ShownPassage } from '../../store/records/question-row.ts';

type Passage = { readonly id: string; readonly text: string };

/** Eight characters of a passage's text that tell it from a later one of the same id. */
export const markPassage = ({ id, text }: Passage): ShownPassage => ({
  id,
  mark: createHash('sha256').update(text).digest('hex').slice(0, 8),
});

/** Whether the passage still says what was shown; what was kept without a mark is believed. */
export const isUnchanged = ({ mark }: ShownPassage, passage: Passage | undefined): boolean =>
  passage !== undefined && (mark === '' || markPassage(passage).mark === mark);
