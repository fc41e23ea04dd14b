import type { KnownBlock, ModalView } from '@slack/types';
import type { Range } from '../../answer/reply.ts';
import { holds, onOneLine, type SavedPage } from '../../importing/pages/saved-pages.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import { plainContext, plainSection, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { PARAGRAPH_LIMIT, shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { around } from './around.ts';
import { viewWordsIn } from './words/words-in.ts';

/** What a button for a saved page is about. */
export function readSavedPage(value: string) {
  const [language, passage = '', ...quote] = value.split('\n');
  return {
    language: isLanguage(language) ? language : ('en' as const),
    passage,
    quote: quote.join('\n'),
  };
}

/** The page as it was read then: the paragraph with the quote, bold, between its neighbours. */
export function savedPageView(
  { paragraphs, address }: SavedPage,
  quote: string,
  savedOn: string,
  language: Language,
): ModalView {
  const { context } = viewWordsIn(language);
  const at = paragraphs.findIndex((text) => holds(text, quote));
  const shown = [at - 1, at, at + 1].flatMap((nth): KnownBlock[] => {
    const text = onOneLine(paragraphs[nth] ?? '');
    if (text === '') return [];
    const parts =
      nth === at
        ? around(text, rangeOf(text, onOneLine(quote)))
        : [{ text: shorten(literal(text), PARAGRAPH_LIMIT), bold: false }];
    const elements = parts.map((part) => richText(part.text, part.bold));
    return [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] }];
  });
  return readingModal(
    context.title,
    [
      plainSection(context.saved(savedOn)),
      ...shown,
      plainContext(shorten(literal(address), PARAGRAPH_LIMIT)),
    ],
    language,
  );
}

const rangeOf = (text: string, quote: string): Range => {
  const start = Math.max(0, text.indexOf(quote));
  return [start, start + quote.length];
};
