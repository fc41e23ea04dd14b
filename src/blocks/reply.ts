import type { KnownBlock } from '@slack/types';
import type { Excerpt, Reply } from '../answer/reply.ts';
import { excerptBlock } from './excerpt.ts';
import { helpMessage } from './help.ts';
import { BLOCKS_LIMIT, EXCERPTS_LIMIT } from './limits.ts';
import type { Message } from './message.ts';
import { notesLine } from './notes.ts';
import { replyText } from './reply-text.ts';
import { wordsIn } from './words.ts';

/** The message for a reply; `examples` are for a question that is empty. */
export function replyMessage(reply: Reply, examples: readonly string[]): Message {
  if (reply.kind === 'nothing' && reply.reason === 'empty') {
    return helpMessage(reply.language, examples);
  }
  const lead = leadOf(reply);
  const notes = notesLine(reply);
  const excerpts = withoutRepeats(reply.excerpts).slice(0, EXCERPTS_LIMIT);
  const layout = (shown: readonly Excerpt[]): readonly KnownBlock[] => [
    ...(lead === '' ? [] : [plainSection(lead)]),
    ...shown.map((excerpt) => excerptBlock(excerpt, reply.language)),
    ...(notes === '' ? [] : [plainContext(notes)]),
  ];
  return {
    text: replyText(lead, excerpts, notes, reply.language),
    blocks: fitting(layout, excerpts),
  };
}

/** What is said before the excerpts; empty where they speak for themselves. */
export function leadOf(reply: Reply): string {
  const words = wordsIn(reply.language);
  if (reply.kind === 'closest') return words.closest;
  if (reply.kind === 'answer' || reply.reason === 'empty') return '';
  return words.nothing[reply.reason];
}

/** The same sentence of the same page once, where it stands first. */
function withoutRepeats(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const seen = new Map<string, Excerpt>();
  for (const excerpt of excerpts) {
    const key = JSON.stringify([excerpt.citation.url, excerpt.quote.trim()]);
    if (!seen.has(key)) seen.set(key, excerpt);
  }
  return [...seen.values()];
}

/** As many excerpts as a message holds; one always fits, by the limits of its parts. */
function fitting(
  layout: (excerpts: readonly Excerpt[]) => readonly KnownBlock[],
  excerpts: readonly Excerpt[],
): readonly KnownBlock[] {
  const blocks = layout(excerpts);
  const fits = excerpts.length <= 1 || JSON.stringify(blocks).length <= BLOCKS_LIMIT;
  return fits ? blocks : fitting(layout, excerpts.slice(0, -1));
}

const plainSection = (text: string): KnownBlock => ({
  type: 'section',
  text: { type: 'plain_text', text, emoji: false },
});

const plainContext = (text: string): KnownBlock => ({
  type: 'context',
  elements: [{ type: 'plain_text', text, emoji: false }],
});
