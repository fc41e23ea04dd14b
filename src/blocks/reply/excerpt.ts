import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Excerpt } from '../../answer/reply.ts';
import type { Language } from '../../text/language.ts';
import { linked, richLine, richText } from '../kit/elements.ts';
import { changedElements } from './changed.ts';
import { type QuoteRun, quoteRuns } from './quote-runs.ts';
import { chosenLine, moreSources, type SourceLine, sourceLine } from './source-line.ts';
import { wordsIn } from './words/words-in.ts';

/**
 * The quote with its matched words bold, and under it who says so. Rich text rather than mrkdwn:
 * Slack takes its texts literally, so nothing in them can format, link or mention.
 */
export const excerptBlock = (excerpt: Excerpt, language: Language): RichTextBlock => ({
  type: 'rich_text',
  elements: excerptElements(excerpt, language),
});

/** The same to be put beside others in one block. */
export function excerptElements(excerpt: Excerpt, language: Language): RichTextBlock['elements'] {
  const words = wordsIn(language);
  const more = moreSources(excerpt, language);
  return [
    { type: 'rich_text_quote', elements: quoteRuns(excerpt.quote, excerpt.highlights).map(run) },
    sourceElement(excerpt, language),
    ...(more.length === 0 ? [] : [richLine(...linkedList(words.alsoSources, more, language))]),
    ...(chosenLine(excerpt, language) === ''
      ? []
      : [richLine(richText(chosenLine(excerpt, language)))]),
    ...changedElements(excerpt, language),
    ...(excerpt.saidIn ?? []).flatMap((said) => [
      richLine(richText(words.saidIn[said.language])),
      { type: 'rich_text_quote' as const, elements: quoteRuns(said.quote, []).map(run) },
      sourceElement(said, language),
    ]),
  ];
}

function sourceElement(
  said: Pick<Excerpt, 'citation' | 'article' | 'archive' | 'under'>,
  language: Language,
): ReturnType<typeof richLine> {
  const words = wordsIn(language);
  const { by, title, link } = sourceLine(said, language);
  const lead = said.article.kind === 'brief' ? words.summarySource : words.source;
  return richLine(
    richText(by === '' ? lead : `${lead}${by}${words.colon}`),
    ...linked(title, link),
  );
}

/** Sources one after another, each by who says so. */
export function linkedList(
  lead: string,
  sources: readonly SourceLine[],
  language: Language,
): RichTextElement[] {
  const { semicolon } = wordsIn(language);
  return sources.flatMap((source, index) => [
    richText(index === 0 ? lead : semicolon),
    ...linked(source.by || source.title, source.link),
  ]);
}

const run = ({ text, bold }: QuoteRun): RichTextElement => richText(text, bold);
