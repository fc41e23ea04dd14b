import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Excerpt } from '../answer/reply.ts';
import type { Language } from '../text/language.ts';
import { quoteRuns } from './quote-runs.ts';
import { moreSources, type SourceLine, sourceLine } from './source-line.ts';
import { wordsIn } from './words.ts';

/**
 * The quote with its matched words bold, and under it who says so. Rich text rather than mrkdwn:
 * Slack takes its texts literally, so nothing in them can format, link or mention.
 */
export function excerptBlock(excerpt: Excerpt, language: Language): RichTextBlock {
  const words = wordsIn(language);
  const source = sourceLine(excerpt.citation, language);
  const more = moreSources(excerpt, language);
  const lead = excerpt.article.kind === 'brief' ? words.summarySource : words.source;
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_quote', elements: quoteRuns(excerpt.quote, excerpt.highlights).map(run) },
      {
        type: 'rich_text_section',
        elements: [
          text(source.by === '' ? lead : `${lead}${source.by}${words.colon}`),
          linked(source.title, source),
        ],
      },
      ...(more.length === 0
        ? []
        : [{ type: 'rich_text_section' as const, elements: also(more, language) }]),
    ],
  };
}

function also(sources: readonly SourceLine[], language: Language): RichTextElement[] {
  const { alsoSources, semicolon } = wordsIn(language);
  return sources.flatMap((source, index) => [
    text(index === 0 ? alsoSources : semicolon),
    linked(source.by || source.title, source),
  ]);
}

const text = (value: string): RichTextElement => ({ type: 'text', text: value });

const run = (part: { readonly text: string; readonly bold: boolean }): RichTextElement =>
  part.bold ? { type: 'text', text: part.text, style: { bold: true } } : text(part.text);

const linked = (label: string, { link }: SourceLine): RichTextElement =>
  link === undefined ? text(label) : { type: 'link', url: link, text: label };
