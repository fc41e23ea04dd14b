import type { KnownBlock, ModalView } from '@slack/types';
import type { SavedPage } from '../../importing/pages/saved-pages.ts';
import { holds } from '../../importing/pages/saved-pages.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import { plainContext, plainSection, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { PARAGRAPH_LIMIT, shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
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
  const around = [at - 1, at, at + 1].flatMap((nth): KnownBlock[] => {
    const text = shorten(literal(paragraphs[nth] ?? ''), PARAGRAPH_LIMIT);
    if (text.trim() === '') return [];
    const elements = nth === at ? bolded(text, literal(quote)) : [richText(text)];
    return [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] }];
  });
  return readingModal(
    context.title,
    [
      plainSection(context.saved(savedOn)),
      ...around,
      plainContext(shorten(literal(address), PARAGRAPH_LIMIT)),
    ],
    language,
  );
}

function bolded(text: string, quote: string) {
  const start = text.indexOf(quote);
  if (quote === '' || start < 0) return [richText(text)];
  const end = start + quote.length;
  return [
    { text: text.slice(0, start), bold: false },
    { text: text.slice(start, end), bold: true },
    { text: text.slice(end), bold: false },
  ]
    .filter((part) => part.text !== '')
    .map((part) => richText(part.text, part.bold));
}
