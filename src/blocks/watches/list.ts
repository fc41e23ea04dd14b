import type { KnownBlock } from '@slack/types';
import { plainContext, plainHeading, plainSection, plainText } from '../kit/elements.ts';
import { escapeMrkdwn } from '../kit/escape.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';
import { WATCH_PAGES, watchValue } from './actions.ts';
import { type ShownWatch, type WatchReader, watchBlocks, watchText } from './watch.ts';
import { watchWordsIn } from './words/words-in.ts';

/** Three blocks each; with the longest questions a message holds no more of them. */
const PAGE_SIZE = 5;

/** In the Home, which has a hundred for all that is in it. */
const HOME_LIMIT = 5;

/** The watches of a person; of a page that is not there any more, the last one. */
export function watchList(all: readonly ShownWatch[], reader: WatchReader): Message {
  const words = watchWordsIn(reader.language);
  if (all.length === 0) return noticeMessage(words.none);
  const last = Math.ceil(all.length / PAGE_SIZE) - 1;
  const page = Math.min(reader.page, last);
  const first = page * PAGE_SIZE;
  const shown = all.slice(first, first + PAGE_SIZE);
  const here: WatchReader = { ...reader, view: 'list', page };
  const range = last === 0 ? '' : words.page(first + 1, first + shown.length, all.length);
  return {
    text: [
      escapeMrkdwn(words.heading),
      ...shown.map((one) => watchText(one, here)),
      ...(range === '' ? [] : [range]),
    ].join('\n\n'),
    blocks: [
      plainHeading(words.heading),
      ...shown.flatMap((one) => watchBlocks(one, here)),
      ...(range === '' ? [] : [plainContext(range), pages(page, last, reader)]),
    ],
  };
}

/** What of it stands in the Home. */
export function homeWatches(
  all: readonly ShownWatch[],
  reader: WatchReader,
): readonly KnownBlock[] {
  const words = watchWordsIn(reader.language);
  if (all.length === 0) return [plainHeading(words.heading), plainSection(words.none)];
  const more = all.length - HOME_LIMIT;
  const here: WatchReader = { ...reader, view: 'home', page: 0 };
  return [
    plainHeading(words.heading),
    ...all.slice(0, HOME_LIMIT).flatMap((one) => watchBlocks(one, here)),
    ...(more > 0 ? [plainSection(words.more(more))] : []),
  ];
}

function pages(page: number, last: number, reader: WatchReader): KnownBlock {
  const words = watchWordsIn(reader.language).buttons;
  const button = (way: keyof typeof WATCH_PAGES, to: number) => ({
    type: 'button' as const,
    action_id: WATCH_PAGES[way],
    text: plainText(words[way]),
    value: watchValue({ ...reader, id: 'all', view: 'list', page: to }),
  });
  return {
    type: 'actions',
    elements: [
      ...(page > 0 ? [button('newer', page - 1)] : []),
      ...(page < last ? [button('older', page + 1)] : []),
    ],
  };
}
