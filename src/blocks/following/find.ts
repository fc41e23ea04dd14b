import type { KnownBlock, ModalView } from '@slack/types';
import type { FoundFollowable, Sample } from '../../following/find-followable.ts';
import type { Language } from '../../text/language.ts';
import { archiveMenu, readArchive } from '../archives/menu.ts';
import { bulletList, plainSection, plainText, richLine, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { readLanguage } from './left-out.ts';
import { readThreshold, thresholdInput } from './threshold.ts';
import { followingWordsIn } from './words/words-in.ts';

export const FOLLOW_FORM = 'follow_form';

const TITLE_LIMIT = 200;

/** A radio button's text takes no more; there are ten of them at most. */
const OPTION_LIMIT = 75;
const MOST_FEEDS = 9;

/** The page itself, among the feeds that it names. */
const PAGE = 'page';

type Found = Exclude<FoundFollowable, { readonly kind: 'failed' }>;

/** One of the bot's own sentences in the window. */
export const followNotice = (
  sentence: string,
  language: Language,
  { title }: { readonly title: string } = followingWordsIn(language),
): ModalView => readingModal(title, [plainSection(sentence)], language);

/**
 * What was found at an address, and what of it is to be followed, for which of `archives`. `draft` is what it is
 * kept by.
 */
export function followView(
  found: Found,
  draft: string,
  language: Language,
  archives: readonly string[] = [],
): ModalView {
  const words = followingWordsIn(language);
  const title = shorten(literal(found.title ?? found.address), TITLE_LIMIT);
  const about =
    found.kind === 'feed'
      ? words.found.feed(found.count)
      : found.feeds.length > 0
        ? words.found.pageWithFeeds
        : words.found.page;
  return {
    type: 'modal',
    callback_id: FOLLOW_FORM,
    private_metadata: `${language}\n${draft}`,
    title: plainText(words.title),
    submit: plainText(words.submit),
    close: plainText(words.cancel),
    blocks: [
      { type: 'rich_text', elements: [richLine(richText(title, true))] },
      plainSection(about),
      ...(found.kind === 'feed' ? samples(found.samples, language) : choices(found, language)),
      thresholdInput(undefined, language),
      ...archiveMenu(archives, language),
    ],
  };
}

function samples(of: readonly Sample[], language: Language): readonly KnownBlock[] {
  if (of.length === 0) return [];
  const { found, leftOut } = followingWordsIn(language);
  const items = of.map(({ title, score }) =>
    richLine(richText(`${shorten(literal(title), TITLE_LIMIT)} (${leftOut.score(score)})`)),
  );
  return [plainSection(found.samples), { type: 'rich_text', elements: [bulletList(items)] }];
}

function choices(
  { feeds }: Extract<Found, { readonly kind: 'page' }>,
  language: Language,
): readonly KnownBlock[] {
  if (feeds.length === 0) return [];
  const { found } = followingWordsIn(language);
  const options = [
    ...feeds.slice(0, MOST_FEEDS).map(({ title, address }, at) => ({
      text: plainText(
        shorten(`${found.aFeed}: ${literal(title ?? new URL(address).pathname)}`, OPTION_LIMIT),
      ),
      value: String(at),
    })),
    { text: plainText(found.thePage), value: PAGE },
  ];
  const [first] = options;
  return [
    {
      type: 'input',
      block_id: 'what',
      label: plainText(found.what),
      element: {
        type: 'radio_buttons',
        action_id: 'what',
        options,
        ...(first === undefined ? {} : { initial_option: first }),
      },
    },
  ];
}

/** What the form says: the draft, the language it was shown in, and what was chosen. */
export function readFollowForm(sent: SentForm) {
  const [, draft = ''] = sent.private_metadata.split('\n');
  const what = textIn(sentIn(sent, 'what').selected_option?.value);
  return {
    draft,
    language: readLanguage(sent.private_metadata),
    threshold: readThreshold(sent),
    choice: what,
    archive: readArchive(sent),
  };
}

/** The feed or page of what was found that was chosen; `undefined` for none of them. */
export function chosenOf(found: Found, choice: string) {
  const { address, title } = found;
  if (found.kind === 'feed') return { address, kind: 'feed' as const, title };
  if (choice === PAGE || found.feeds.length === 0) {
    return { address, kind: 'page' as const, title };
  }
  const link = /^\d$/.test(choice) ? found.feeds[Number(choice)] : undefined;
  return link === undefined ? undefined : { ...link, kind: 'feed' as const };
}
