import type { KnownBlock } from '@slack/types';
import type { Reply } from '../../answer/reply.ts';
import { plainSection, richSection, richText } from '../kit/elements.ts';
import { escapedLength, escapeMrkdwn, literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { buttonWordsIn } from './words/words-in.ts';

const QUESTION_LIMIT = 300;

type Intro = { readonly text: string; readonly blocks: readonly KnownBlock[] };

/** What stands above a reply that others see, or that comes later than its question. */
export function introOf(
  { question, language }: Reply,
  { sharedBy, before }: { readonly sharedBy?: string; readonly before?: string },
): Intro {
  if (sharedBy !== undefined) {
    const words = buttonWordsIn(language).sharedBy;
    const asked = shorten(literal(question), QUESTION_LIMIT, escapedLength);
    return {
      text: `${words.before}<@${sharedBy}>${words.after}${escapeMrkdwn(asked)}\n\n`,
      blocks: [
        richSection(
          richText(words.before),
          { type: 'user', user_id: sharedBy },
          richText(words.after + asked),
        ),
      ],
    };
  }
  if (before === undefined) return { text: '', blocks: [] };
  return { text: `${escapeMrkdwn(before)}\n\n`, blocks: [plainSection(before)] };
}
