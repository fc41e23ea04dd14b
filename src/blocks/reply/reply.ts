import type { KnownBlock } from '@slack/types';
import { placeOf } from '../../answer/quote/citation.ts';
import type { Excerpt, Reply } from '../../answer/reply.ts';
import { plainContext, plainSection } from '../kit/elements.ts';
import { BLOCKS_LIMIT, EXCERPTS_LIMIT, ROOM_ABOVE, TEXT_LIMIT } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { PAGE_SIZE, type ReplyButtons, replyButtons } from './buttons.ts';
import { excerptBlock } from './excerpt.ts';
import { helpMessage } from './help.ts';
import { introOf } from './intro.ts';
import { notesLine } from './notes.ts';
import { replyText } from './plain-text.ts';
import { buttonWordsIn, wordsIn } from './words/words-in.ts';

/** What stands around a reply beside its excerpts. */
export type ReplyAbout = {
  /** What can be pressed under it; a question that cannot be looked up gets none. */
  readonly buttons?: Omit<ReplyButtons, 'kind'>;
  /** Who shows this to others. */
  readonly sharedBy?: string;
  /** A sentence before all else. */
  readonly before?: string;
  /** It is the first reply of a thread. */
  readonly isFirstInThread?: boolean;
};

/** The message for a reply; `examples` are for a question that is empty. */
export function replyMessage(
  reply: Reply,
  examples: readonly string[],
  about: ReplyAbout = {},
): Message {
  if (reply.kind === 'nothing' && reply.reason === 'empty') {
    return helpMessage(reply.language, examples);
  }
  const lead = about.buttons?.page ? pageLead(reply, about.buttons) : leadOf(reply);
  const followUp = about.isFirstInThread === true ? wordsIn(reply.language).followUp : '';
  const notes = [notesLine(reply), followUp]
    .filter((part) => part !== '')
    .join(wordsIn(reply.language).gap);
  // What somebody has chosen stands beside the others, and in place of none.
  const most = EXCERPTS_LIMIT + (reply.excerpts[0]?.chosen === undefined ? 0 : 1);
  const excerpts = withoutRepeats(reply.excerpts).slice(0, most);
  const intro = introOf(reply, about);
  const row = rowOf(reply, about);
  const layout = (shown: readonly Excerpt[]): readonly KnownBlock[] => [
    ...intro.blocks,
    ...(lead === '' ? [] : [plainSection(lead)]),
    ...shown.map((excerpt) => excerptBlock(excerpt, reply.language)),
    ...(notes === '' ? [] : [plainContext(notes)]),
    ...row,
  ];
  const room = TEXT_LIMIT - ROOM_ABOVE - intro.text.length;
  return {
    text: intro.text + replyText(lead, excerpts, notes, reply.language, room),
    blocks: fitting(layout, excerpts),
  };
}

const rowOf = (reply: Reply, { buttons }: ReplyAbout): readonly KnownBlock[] => {
  const isAnswerable = reply.kind !== 'nothing' || reply.reason === 'not-found';
  return buttons === undefined || !isAnswerable
    ? []
    : replyButtons({ ...buttons, kind: reply.kind }, reply.language, reply.question);
};

const pageLead = ({ language, excerpts }: Reply, { page }: Pick<ReplyButtons, 'page'>): string =>
  buttonWordsIn(language).page(page * PAGE_SIZE + 1, page * PAGE_SIZE + excerpts.length);

/** What is said before the excerpts; empty where they speak for themselves. */
export function leadOf(reply: Reply): string {
  const words = wordsIn(reply.language);
  if (reply.kind === 'closest') {
    const closest = words.closest(reply.excerpts.length === 1);
    return reply.denies ? `${words.denied}${words.gap}${closest}` : closest;
  }
  if (reply.kind === 'answer' || reply.reason === 'empty') return '';
  return words.nothing[reply.reason];
}

/** The same sentence of the same page once, where it stands first. */
function withoutRepeats(excerpts: readonly Excerpt[]): readonly Excerpt[] {
  const seen = new Map<string, Excerpt>();
  for (const excerpt of excerpts) {
    const key = JSON.stringify([placeOf(excerpt.citation), excerpt.quote.trim()]);
    if (!seen.has(key)) seen.set(key, excerpt);
  }
  return [...seen.values()];
}

/**
 * As many excerpts as a message holds, before what another language says again; one always fits, by the limits of its
 * parts.
 */
function fitting(
  layout: (excerpts: readonly Excerpt[]) => readonly KnownBlock[],
  excerpts: readonly Excerpt[],
): readonly KnownBlock[] {
  const blocks = layout(excerpts);
  if (JSON.stringify(blocks).length <= BLOCKS_LIMIT - ROOM_ABOVE) return blocks;
  if (excerpts.some(({ saidIn }) => saidIn !== undefined))
    return fitting(layout, excerpts.map(alone));
  return excerpts.length <= 1 ? blocks : fitting(layout, excerpts.slice(0, -1));
}

const alone = ({ saidIn: _, ...excerpt }: Excerpt): Excerpt => excerpt;
