type Fields = Readonly<Record<string, unknown>>;

/** What can be read in blocks, line by line; buttons in brackets. */
export const linesOf = (blocks: readonly object[]): readonly string[] => blocks.flatMap(lines);

function lines(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(lines);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Fields;
  switch (part.type) {
    case 'rich_text_section':
    case 'rich_text_quote':
      return [(part.elements as readonly Fields[]).map(runText).join('')];
    case 'rich_text_list':
      return lines(part.elements).map((line) => `• ${line}`);
    case 'button':
      return [`[${lines(part.text)}]`];
    case 'input':
      return [`(${lines(part.label)})`];
    case 'plain_text':
    case 'mrkdwn':
      return [String(part.text)];
    default:
      return [part.text, part.elements].flatMap(lines);
  }
}

const runText = (run: Fields): string =>
  run.type === 'channel' ? `#${String(run.channel_id)}` : String(run.text);
