import { blockFaults } from '../../slack-workspace/src/block-rules/check-blocks.ts';
import { faultLine } from '../../slack-workspace/src/block-rules/faults.ts';
import type { Message } from '../../src/blocks/kit/message.ts';

/** Characters that hide, or turn the reading direction, and halves of characters. */
const MISLEADING =
  /[\p{Cc}\p{Bidi_Control}\u180e\u200b\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

/** What Slack documents no limit for; a run of rich text is kept below that of a section. */
const RUN_LIMIT = 3000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * What Slack would refuse in a message (by the local workspace's rules), or could read as more than
 * text: this project sends nothing that Slack parses.
 */
export function messageFaults(message: Message, textLimit = 4000): readonly string[] {
  const blocks = JSON.stringify(message.blocks);
  return [
    ...(JSON.stringify(JSON.parse(blocks)) === blocks ? [] : ['JSON does not round-trip']),
    ...(message.text.length > 0 && message.text.length <= textLimit ? [] : ['text: length']),
    ...mrkdwnFaults(message.text),
    ...(message.blocks.length > 0 ? [] : ['blocks: none']),
    ...(blocks.length <= 13_000 ? [] : [`blocks: ${blocks.length} characters`]),
    ...blockFaults('message', message.blocks).map(faultLine),
    ...message.blocks.flatMap((block, index) => literalFaults(block, `blocks[${index}]`)),
  ];
}

/** In mrkdwn a bare `<` begins a mention, a link or a date; a bare `&` an escape. */
function mrkdwnFaults(text: string): readonly string[] {
  return [
    ...(/[<>]/.test(text) ? ['text: unescaped < or >'] : []),
    ...(/&(?!(?:amp|lt|gt);)/.test(text) ? ['text: unescaped &'] : []),
    ...(MISLEADING.test(text.replaceAll('\n', '')) ? ['text: misleading characters'] : []),
  ];
}

/** Texts that Slack would parse, or that mislead, anywhere in a block. */
export function literalFaults(value: unknown, at: string): readonly string[] {
  if (typeof value === 'string') {
    const misleads = MISLEADING.test(value.replaceAll('\n', ''));
    return [
      ...(value.length <= RUN_LIMIT ? [] : [`${at}: longer than ${RUN_LIMIT}`]),
      ...(misleads ? [`${at}: misleading characters`] : []),
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...textFaults({ ...value }, at),
    ...Object.entries(value).flatMap(([key, inner]) => literalFaults(inner, `${at}.${key}`)),
  ];
}

function textFaults(fields: Fields, at: string): readonly string[] {
  switch (fields.type) {
    case 'mrkdwn':
    case 'markdown':
    case 'broadcast':
    case 'user':
      return [`${at}: not literal text`];
    case 'plain_text':
      return fields.emoji === false ? [] : [`${at}: not literal text`];
    case 'text':
      return fields.text === '' ? [`${at}: no text`] : [];
    case 'link':
      return /^https?:\/\/[^\s<>|]+$/.test(String(fields.url)) ? [] : [`${at}: url`];
    default:
      return [];
  }
}
