import type { Language } from '../../../text/language.ts';
import { plainSection } from '../../kit/elements.ts';
import { escapeMrkdwn, literal } from '../../kit/escape.ts';
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

/** Where a command is to be typed that was said to the bot. */
export function typeItMessage(language: Language, command: string): Message {
  const line = commandWordsIn(language).help.typeIt(shorten(literal(command), TYPED_LIMIT));
  return { text: escapeMrkdwn(line), blocks: [plainSection(line)] };
}
