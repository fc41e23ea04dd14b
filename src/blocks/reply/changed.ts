import type { RichTextBlock } from '@slack/types';
import type { Excerpt } from '../../answer/reply.ts';
import type { Language } from '../../text/language.ts';
import { linked, richLine, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { QUOTE_LIMIT, shorten } from '../kit/limits.ts';
import { safeLink } from '../kit/link.ts';
import { wordsIn } from './words/words-in.ts';

/** Below a quote that its article does not have any more: that, and what it says now. Empty for every other. */
export function changedElements(
  { changed }: Excerpt,
  language: Language,
): RichTextBlock['elements'] {
  if (changed === undefined) return [];
  const words = wordsIn(language).changed;
  const { now } = changed;
  if (now === undefined) return [richLine(richText(words.gone))];
  const quote = shorten(literal(now.quote), QUOTE_LIMIT);
  return [
    richLine(...linked(words.now.trim(), safeLink(now.link))),
    { type: 'rich_text_quote', elements: [richText(quote)] },
  ];
}

/** The same in plain words; `''` for every other. */
export function changedText({ changed }: Excerpt, language: Language): string {
  if (changed === undefined) return '';
  const { changed: words, quoted } = wordsIn(language);
  const { now } = changed;
  return now === undefined
    ? words.gone
    : `${words.now}${quoted(shorten(literal(now.quote).trim(), QUOTE_LIMIT))}`;
}
