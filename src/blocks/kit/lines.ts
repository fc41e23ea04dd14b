import type { RichTextElement } from '@slack/types';
import { bulletList, richLine, richText } from './elements.ts';
import { escapeMrkdwn, literal } from './escape.ts';
import type { Message } from './message.ts';

/** One line of what the bot says; `url` is one of Slack's own. */
export type Line = string | { readonly text: string; readonly url: string };

/** A heading and a list below it; `after` stands under the list. */
export function linesMessage(
  heading: string,
  lines: readonly Line[],
  after: readonly string[] = [],
): Message {
  const list = lines.map((line) => richLine(...elementsOf(line)));
  return {
    text: escapeMrkdwn([heading, ...lines.map((line) => `• ${plain(line)}`), ...after].join('\n')),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          richLine(richText(heading, true)),
          ...(list.length === 0 ? [] : [bulletList(list)]),
          ...after.map((line) => richLine(richText(literal(line)))),
        ],
      },
    ],
  };
}

const plain = (line: Line): string =>
  typeof line === 'string' ? literal(line) : `${literal(line.text)} ${line.url}`;

const elementsOf = (line: Line): RichTextElement[] =>
  typeof line === 'string'
    ? [richText(literal(line))]
    : [{ type: 'link', url: line.url, text: literal(line.text) }];
