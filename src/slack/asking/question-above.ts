import type { Reply } from '../../answer/reply.ts';
import { literal } from '../../blocks/kit/escape.ts';
import { shorten } from '../../blocks/kit/limits.ts';
import { buttonWordsIn } from '../../blocks/reply/words/words-in.ts';
import type { Asked } from '../../store/records/claims.ts';

/** Of a question above its reply. */
export const QUESTION_LIMIT = 300;

/**
 * What a private reply in a channel begins with: the question itself stands nowhere there. What is
 * wrong with a question that cannot be looked up is said alone.
 */
export const questionAbove = (
  entry: Asked['entry'],
  question: string,
  reply: Reply,
): { readonly before?: string } => {
  const isFaulty = reply.kind === 'nothing' && reply.reason !== 'not-found';
  if ((entry !== 'command' && entry !== 'shortcut') || isFaulty) return {};
  const shown = shorten(literal(question).trim(), QUESTION_LIMIT);
  return { before: buttonWordsIn(reply.language).asked(shown) };
};
