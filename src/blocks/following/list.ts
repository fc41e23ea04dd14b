import type { KnownBlock, ModalView } from '@slack/types';
import type { Language } from '../../text/language.ts';
import { plainContext, plainSection, plainText } from '../kit/elements.ts';
import { LABEL_LIMIT, shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { nameOfFeed } from './failing.ts';
import { type Reader, type ShownFeed, stateOf } from './state-line.ts';
import { followingWordsIn } from './words/words-in.ts';

/** The `action_id` of the buttons in the windows of what is followed. */
export const FOLLOWING_ACTIONS = {
  newer: 'feeds_newer',
  older: 'feeds_older',
  open: 'feeds_open',
  leftOut: 'feeds_left_out',
  end: 'feeds_end',
  takeIn: 'feeds_take_in',
} as const;

/** Three blocks each at most, of a hundred. */
const PAGE_SIZE = 20;

/** What is followed; of a page that is not there any more, the last one. */
export function feedsView(feeds: readonly ShownFeed[], page: number, reader: Reader): ModalView {
  const { language } = reader;
  const words = followingWordsIn(language).list;
  if (feeds.length === 0) return readingModal(words.title, [plainSection(words.none)], language);
  const last = Math.ceil(feeds.length / PAGE_SIZE) - 1;
  const at = Math.max(0, Math.min(page, last));
  const first = at * PAGE_SIZE;
  const shown = feeds.slice(first, first + PAGE_SIZE);
  const blocks: readonly KnownBlock[] = [
    plainSection(words.lead(first + 1, first + shown.length, feeds.length)),
    ...shown.flatMap((feed) => feedBlocks(feed, reader)),
    { type: 'actions', elements: buttons(at, last, language) },
  ];
  return readingModal(words.title, blocks, language);
}

function feedBlocks(feed: ShownFeed, reader: Reader): readonly KnownBlock[] {
  const words = followingWordsIn(reader.language).list;
  const name = nameOfFeed(feed);
  const { line, fault } = stateOf(feed, reader);
  return [
    {
      type: 'section',
      text: plainText(fault === undefined ? name : `${name}\n${fault}`),
      accessory: {
        type: 'button',
        action_id: FOLLOWING_ACTIONS.open,
        text: plainText(words.open),
        value: feed.id,
        accessibility_label: shorten(`${words.open}: ${name}`, LABEL_LIMIT),
      },
    },
    plainContext(line),
  ];
}

function buttons(at: number, last: number, language: Language) {
  const words = followingWordsIn(language).list;
  const button = (action: 'newer' | 'older' | 'leftOut', value: string) => ({
    type: 'button' as const,
    action_id: FOLLOWING_ACTIONS[action],
    text: plainText(words[action]),
    value,
  });
  return [
    ...(at > 0 ? [button('newer', String(at - 1))] : []),
    ...(at < last ? [button('older', String(at + 1))] : []),
    button('leftOut', 'all'),
  ];
}

/** The page that a button leads to. */
export const readFeedsPage = (value: unknown): number =>
  /^\d{1,4}$/.test(String(value)) ? Number(value) : 0;
