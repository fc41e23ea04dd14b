import { ApiFault, faultOfBlocks, invalidArguments } from '../api-fault.ts';
import { blockFaults } from '../block-rules/check-blocks.ts';
import type { Block } from '../local/view.ts';
import { fillIds, isBlock, isFields } from '../state/fill-ids.ts';
import type { Metadata, StoredMessage, World } from '../state/world.ts';
import type { Arguments } from './arguments.ts';

/** https://docs.slack.dev/reference/methods/chat.postMessage#text-blocks-attachments */
const TEXT_LIMIT = 40_000;

/** All blocks together, as JSON. Slack documents no figure; this is where it was seen. */
const BLOCKS_LIMIT = 13_200;

/** Of all markdown blocks together. https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
const MARKDOWN_LIMIT = 12_000;

/** https://docs.slack.dev/messaging/message-metadata */
const EVENT_TYPE = /^[\w.-]{1,255}$/;

export type Content = Pick<StoredMessage, 'text' | 'blocks' | 'metadata' | 'isMrkdwn'>;

/** What a message is to hold. Throws an `ApiFault` for what Slack would refuse. */
export function contentOf(world: World, args: Arguments): Content {
  const text = typeof args.text === 'string' ? args.text : '';
  if (text.length > TEXT_LIMIT) throw new ApiFault('msg_too_long');
  const blocks = args.blocks === undefined ? undefined : acceptedBlocks(world, args.blocks);
  if (text.trim() === '' && (blocks ?? []).length === 0) throw new ApiFault('no_text');
  const metadata = args.metadata === undefined ? undefined : acceptedMetadata(args.metadata);
  return {
    text: escaped(text),
    isMrkdwn: args.mrkdwn !== false,
    ...(blocks === undefined || blocks.length === 0 ? {} : { blocks }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

/** A bare `<` or `>` that makes no reference is escaped when Slack keeps the text. */
const escaped = (text: string): string =>
  text
    .replaceAll(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replaceAll(/<(?![@#!]|https?:|mailto:|tel:)/g, '&lt;');

function acceptedBlocks(world: World, given: unknown): readonly Block[] {
  if (!Array.isArray(given)) throw new ApiFault('invalid_blocks_format');
  const faults = blockFaults('message', given);
  if (faults.length > 0) throw faultOfBlocks('invalid_blocks', faults);
  const blocks = given.filter(isBlock);
  if (blocks.filter(({ type }) => type === 'table').length > 1) {
    throw new ApiFault('invalid_blocks', {
      fields: { response_metadata: { messages: ['[ERROR] only_one_table_allowed'] } },
    });
  }
  const markdown = blocks.filter(({ type }) => type === 'markdown');
  const length = markdown.reduce((sum, block) => sum + String(block.text).length, 0);
  if (length > MARKDOWN_LIMIT || JSON.stringify(blocks).length > BLOCKS_LIMIT) {
    throw new ApiFault('msg_too_long');
  }
  return fillIds(blocks, world.nextId);
}

function acceptedMetadata(given: unknown): Metadata {
  if (!isFields(given)) throw new ApiFault('invalid_metadata_format');
  const { event_type: type, event_payload: payload, ...others } = given;
  if (typeof type !== 'string' || !EVENT_TYPE.test(type) || !isFields(payload)) {
    throw new ApiFault('invalid_metadata_schema');
  }
  const odd = Object.keys(others).filter((key) => key !== 'entities');
  if (odd.length > 0)
    throw invalidArguments(`[ERROR] unexpected fields in metadata: ${odd.join(', ')}`);
  return { event_type: type, event_payload: payload };
}
