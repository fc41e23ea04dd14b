import type {
  ContainerBlock,
  ContextBlock,
  KnownBlock,
  RichTextBlock,
  RichTextElement,
  RichTextSection,
} from '@slack/types';
import { addressBeside } from './address.ts';

export const plainText = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

export const plainSection = (text: string): KnownBlock => ({
  type: 'section',
  text: plainText(text),
});

export const plainHeading = (text: string): KnownBlock => ({
  type: 'header',
  text: plainText(text),
});

export const plainContext = (text: string): ContextBlock => ({
  type: 'context',
  elements: [plainText(text)],
});

/** What may be folded away. */
export type Folded = ContainerBlock['child_blocks'][number];

/** Blocks under a title that folds them away. https://docs.slack.dev/reference/block-kit/blocks/container-block */
export const folder = (title: string, blocks: readonly Folded[]): ContainerBlock => ({
  type: 'container',
  title: plainText(title),
  is_collapsible: true,
  child_blocks: [...blocks],
});

/** Text that Slack takes literally, whatever is in it. */
export const richText = (text: string, bold = false): RichTextElement =>
  bold ? { type: 'text', text, style: { bold: true } } : { type: 'text', text };

/** A link, with where it leads beside it if it is called by another address; without `url` a text. */
export function linked(text: string, url: string | undefined): RichTextElement[] {
  if (url === undefined) return [richText(text)];
  const beside = addressBeside(text, url);
  const link: RichTextElement = { type: 'link', url, text };
  return beside === undefined ? [link] : [link, richText(` (${beside})`)];
}

/** A paragraph of a rich text, or an item of its list. */
export const richLine = (...elements: RichTextElement[]): RichTextSection => ({
  type: 'rich_text_section',
  elements,
});

export const richSection = (...elements: RichTextElement[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [richLine(...elements)],
});

export const bulletList = (items: RichTextSection[]) =>
  ({ type: 'rich_text_list', style: 'bullet', elements: items }) as const;
