import { escapeMrkdwn } from '../../blocks/kit/escape.ts';
import type { SlackFile } from '../../store/records/claims.ts';
import { type Fields, fieldsOf, isText, listOf, textOf } from './fields.ts';

/** Deeper than any block stands, and more than any message holds. */
const DEEPEST = 12;
const LONGEST = 40_000;

/**
 * What a message says: its `text`, or its blocks where these say more than that. What was forwarded
 * or attached is quoted, for others wrote it. https://docs.slack.dev/reference/events/message
 */
export function wordsOf(message: Fields): string {
  const text = textOf(message.text).slice(0, LONGEST);
  const inBlocks = linesOf(message.blocks);
  const own = wordsIn(inBlocks) > 2 * wordsIn(text) ? inBlocks : text;
  const attached = listOf(message.attachments)
    .map(attachedText)
    .filter((one) => one !== '');
  const quoted = attached.flatMap((one) => one.split('\n')).map((line) => `&gt; ${line}`);
  return [own, ...quoted]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, LONGEST);
}

/** The files beside the words. https://docs.slack.dev/reference/objects/file-object */
export const filesOf = (message: Fields): readonly SlackFile[] =>
  listOf(message.files).flatMap(({ id, name, title }) => {
    if (!isText(id) || !/^F[A-Z0-9]+$/.test(id)) return [];
    const called = [name, title].find((one) => isText(one) && one.trim() !== '');
    return [{ id, name: String(called ?? id) }];
  });

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Previews of links are not what anybody said; a message that was shared is. */
function attachedText(attachment: Fields): string {
  const isShared = attachment.is_share === true || attachment.is_msg_unfurl === true;
  const isPreview = attachment.from_url !== undefined || attachment.original_url !== undefined;
  if (isPreview && !isShared) return '';
  const inside = [
    ...listOf(attachment.message_blocks).map((one) => linesOf(fieldsOf(one.message).blocks)),
    linesOf(attachment.blocks),
  ].filter((one) => one !== '');
  const { pretext, title, text, fallback } = attachment;
  const said = [pretext, title, text].map(textOf).filter((one) => one !== '');
  const fields = listOf(attachment.fields).flatMap((one) => [textOf(one.title), textOf(one.value)]);
  const all = said.length > 0 ? [...said, ...fields] : inside;
  return (all.length > 0 ? all : [textOf(fallback)]).filter((one) => one !== '').join('\n');
}

/** The words of blocks, in Slack's markup: a line for each part. */
function linesOf(blocks: unknown): string {
  return listOf(blocks)
    .map((block) => blockText(block, 0))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function blockText(block: Fields, depth: number): string {
  if (depth > DEEPEST) return '';
  const inside = (value: unknown, gap: string): string =>
    listOf(value)
      .map((one) => blockText(one, depth + 1))
      .filter((one) => one !== '')
      .join(gap);
  switch (block.type) {
    case 'rich_text':
    case 'rich_text_list':
      return inside(block.elements, '\n');
    case 'rich_text_section':
    case 'rich_text_preformatted':
      return inside(block.elements, '');
    case 'rich_text_quote':
      return inside(block.elements, '').replace(/^/gm, '&gt; ');
    case 'text':
      return escapeMrkdwn(textOf(block.text));
    case 'link':
      return `<${textOf(block.url)}${isText(block.text) ? `|${escapeMrkdwn(block.text)}` : ''}>`;
    case 'user':
      return `<@${textOf(block.user_id)}>`;
    case 'channel':
      return `<#${textOf(block.channel_id)}>`;
    case 'usergroup':
      return `<!subteam^${textOf(block.usergroup_id)}>`;
    case 'broadcast':
      return `<!${textOf(block.range)}>`;
    case 'emoji':
      return `:${textOf(block.name)}:`;
    case 'mrkdwn':
      return textOf(block.text);
    case 'plain_text':
      return escapeMrkdwn(textOf(block.text));
    case 'markdown':
      return escapeMrkdwn(textOf(block.text)).replace(/^#{1,6}\s+/gm, '');
    case 'context':
      return inside(block.elements, ' ');
    case 'section':
      return [blockText(fieldsOf(block.text), depth + 1), inside(block.fields, '\n')]
        .filter((one) => one !== '')
        .join('\n');
    case 'header':
      return blockText(fieldsOf(block.text), depth + 1);
    default:
      return '';
  }
}
