import type { KnownBlock, ModalView } from '@slack/types';
import { linked, plainContext, plainSection, plainText, richLine } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { safeLink } from '../kit/link.ts';
import { readingModal } from '../kit/modal.ts';
import type { SentForm } from '../kit/sent-form.ts';
import { nameOfFeed } from './failing.ts';
import { type LeftOut, leftOutBlocks, readLanguage } from './left-out.ts';
import { FOLLOWING_ACTIONS } from './list.ts';
import { type Reader, type ShownFeed, stateOf } from './state-line.ts';
import { readThreshold, thresholdInput } from './threshold.ts';
import { followingWordsIn } from './words/words-in.ts';

export const FEED_FORM = 'feed_form';

const ADDRESS_LIMIT = 300;

/** One feed: how it is with it, what must be scored, and what was left out of it. */
export function feedView(
  feed: ShownFeed,
  { items, concepts }: Omit<LeftOut, 'language'>,
  reader: Reader,
): ModalView {
  const { language } = reader;
  const words = followingWordsIn(language);
  const isOwn = feed.origin === 'slack';
  const isWeighed = feed.kind === 'feed';
  const blocks: readonly KnownBlock[] = [
    ...about(feed, reader),
    ...(isOwn && isWeighed ? [thresholdInput(feed.threshold, language)] : []),
    ...(isOwn ? [endButton(feed, reader)] : []),
    ...(isWeighed
      ? [{ type: 'divider' as const }, ...leftOutBlocks({ items, concepts, language })]
      : []),
  ];
  const metadata = { private_metadata: `${language}\n${feed.id}` };
  const view = readingModal(words.feed.title, blocks, language);
  if (!isOwn || !isWeighed) return { ...view, ...metadata };
  return {
    ...view,
    ...metadata,
    callback_id: FEED_FORM,
    submit: plainText(words.feed.save),
  };
}

function about(feed: ShownFeed, reader: Reader): readonly KnownBlock[] {
  const { line, fault } = stateOf(feed, reader);
  const address = shorten(literal(feed.address), ADDRESS_LIMIT);
  return [
    { type: 'section', text: plainText(nameOfFeed(feed)) },
    {
      type: 'rich_text',
      elements: [richLine(...linked(address, safeLink(feed.address)))],
    },
    plainContext(line),
    ...(fault === undefined ? [] : [plainSection(fault)]),
  ];
}

function endButton(feed: ShownFeed, { language }: Reader): KnownBlock {
  const { end, sure } = followingWordsIn(language).feed;
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        style: 'danger',
        action_id: FOLLOWING_ACTIONS.end,
        text: plainText(end),
        value: feed.id,
        confirm: {
          title: plainText(sure.title),
          text: plainText(sure.text),
          confirm: plainText(end),
          deny: plainText(followingWordsIn(language).cancel),
        },
      },
    ],
  };
}

/** What the form says: which feed, in which language, and what an article must score. */
export function readFeedForm(sent: SentForm) {
  const [, id = ''] = sent.private_metadata.split('\n');
  const language = readLanguage(sent.private_metadata);
  return { id, language, threshold: readThreshold(sent) };
}
