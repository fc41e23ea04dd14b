import type { Language } from '../../../text/language.ts';
import { literal } from '../../kit/escape.ts';
import { shorten } from '../../kit/limits.ts';
import { linesMessage } from '../../kit/lines.ts';
import type { Message } from '../../kit/message.ts';
import { commandWordsIn } from './words/words-in.ts';

const TYPED_LIMIT = 80;

/** What can be typed after `/digest`; `typed` is something that cannot. */
export function digestHelpMessage(language: Language, typed?: string): Message {
  const { heading, unknown, lines } = commandWordsIn(language).help;
  const first = typed === undefined ? heading : unknown(shorten(literal(typed), TYPED_LIMIT));
  return linesMessage(first, lines);
}
