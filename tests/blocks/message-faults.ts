import type { Message } from '../../src/blocks/message.ts';

/** Characters that hide, or turn the reading direction, and halves of characters. */
const MISLEADING =
  /[\p{Cc}\p{Bidi_Control}\u180e\u200b\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

type Fields = Readonly<Record<string, unknown>>;

/**
 * What Slack would refuse in a message, or could read as more than text. It knows only what this
 * project sends, and calls anything else a fault; its figures are Slack's, not ours.
 */
export function messageFaults(message: Message): readonly string[] {
  const blocks = JSON.stringify(message.blocks);
  return [
    ...(JSON.stringify(JSON.parse(blocks)) === blocks ? [] : ['JSON does not round-trip']),
    ...(message.text.length > 0 && message.text.length <= 4000 ? [] : ['text: length']),
    ...mrkdwnFaults(message.text),
    ...(message.blocks.length > 0 && message.blocks.length <= 50 ? [] : ['blocks: number']),
    ...(blocks.length <= 13_000 ? [] : [`blocks: ${blocks.length} characters`]),
    ...message.blocks.flatMap((block, index) => blockFaults(asFields(block), `blocks[${index}]`)),
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

function blockFaults(block: Fields, at: string): readonly string[] {
  switch (block.type) {
    case 'section':
      return [...only(block, ['type', 'text'], at), ...plainFaults(block.text, 3000, at)];
    case 'context':
      return [
        ...only(block, ['type', 'elements'], at),
        ...list(block.elements, 10, at, (element, place) => plainFaults(element, 2000, place)),
      ];
    case 'rich_text':
      return [
        ...only(block, ['type', 'elements'], at),
        ...list(block.elements, 50, at, richElementFaults),
      ];
    default:
      return [`${at}: unknown block ${String(block.type)}`];
  }
}

function plainFaults(value: unknown, limit: number, at: string): readonly string[] {
  const text = asFields(value);
  return [
    ...only(text, ['type', 'text', 'emoji'], at),
    ...(text.type === 'plain_text' && text.emoji === false ? [] : [`${at}: not literal text`]),
    ...stringFaults(text.text, limit, at),
  ];
}

function richElementFaults(element: Fields, at: string): readonly string[] {
  switch (element.type) {
    case 'rich_text_section':
    case 'rich_text_quote':
      return [
        ...only(element, ['type', 'elements'], at),
        ...list(element.elements, 100, at, runFaults),
      ];
    case 'rich_text_list':
      return [
        ...only(element, ['type', 'style', 'elements'], at),
        ...(element.style === 'bullet' ? [] : [`${at}: list style`]),
        ...list(element.elements, 50, at, richElementFaults),
      ];
    default:
      return [`${at}: unknown rich text ${String(element.type)}`];
  }
}

function runFaults(run: Fields, at: string): readonly string[] {
  if (run.type === 'link') {
    const url = String(run.url);
    return [
      ...only(run, ['type', 'url', 'text'], at),
      ...stringFaults(run.text, 3000, at),
      ...(/^https?:\/\/[^\s<>|]+$/.test(url) && url.length <= 3000 ? [] : [`${at}: url`]),
    ];
  }
  const style = run.style === undefined ? { bold: true } : asFields(run.style);
  return [
    ...(run.type === 'text' ? [] : [`${at}: unknown run ${String(run.type)}`]),
    ...only(run, ['type', 'text', 'style'], at),
    ...(JSON.stringify(style) === '{"bold":true}' ? [] : [`${at}: style`]),
    ...stringFaults(run.text, 3000, at),
  ];
}

function stringFaults(value: unknown, limit: number, at: string): readonly string[] {
  if (typeof value !== 'string' || value === '') return [`${at}: no text`];
  return [
    ...(value.length <= limit ? [] : [`${at}: longer than ${limit}`]),
    ...(MISLEADING.test(value.replaceAll('\n', '')) ? [`${at}: misleading characters`] : []),
  ];
}

function list(
  value: unknown,
  limit: number,
  at: string,
  faults: (element: Fields, at: string) => readonly string[],
): readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > limit) {
    return [`${at}: number of elements`];
  }
  return value.flatMap((element, index) => faults(asFields(element), `${at}[${index}]`));
}

const only = (fields: Fields, known: readonly string[], at: string): readonly string[] =>
  Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => `${at}: unknown field ${name}`);

const asFields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
