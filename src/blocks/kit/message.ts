import type { ContainerBlock, KnownBlock } from '@slack/types';
import { plainSection, richSection, richText } from './elements.ts';
import { escapeMrkdwn } from './escape.ts';
import { TEXT_LIMIT } from './limits.ts';

/** What Slack gets. `text` holds the whole of it: screen readers and notifications read only that. */
export type Message = { readonly text: string; readonly blocks: readonly KnownBlock[] };

/** The message with one of the bot's own sentences above it. */
export const below = (sentence: string, { text, blocks }: Message): Message => ({
  text: `${escapeMrkdwn(sentence)}\n\n${text}`,
  blocks: [plainSection(sentence), ...blocks],
});

type Said = { readonly text: string; readonly blocks: readonly { readonly type: string }[] };

/** For where Slack takes no containers: each as a heading and the blocks that were in it. */
export const unfolded = ({ text, blocks }: Said): Said => ({
  text,
  blocks: blocks.flatMap((block) =>
    isFolder(block)
      ? [richSection(richText(block.title?.text ?? '', true)), ...block.child_blocks]
      : [block],
  ),
});

export const isFolder = (block: { readonly type: string }): block is ContainerBlock =>
  block.type === 'container';

/** For where Slack takes no blocks: the addresses that stand in them come after the text, as many as fit. */
export const textAlone = ({ text, blocks }: Said, limit = TEXT_LIMIT): Message => ({
  text: addressesIn(blocks).reduce((all, address) => {
    const line = `\n${escapeMrkdwn(address)}`;
    return all.length + line.length > limit ? all : all + line;
  }, text),
  blocks: [],
});

/** Of links, each once; a text that looks like one has its quotation marks escaped. */
const addressesIn = (blocks: Said['blocks']): readonly string[] => [
  ...new Set(
    [...JSON.stringify(blocks).matchAll(/"type":"link","url":("[^"\\]*")/g)].map(([, url = '""']) =>
      String(JSON.parse(url)),
    ),
  ),
];
