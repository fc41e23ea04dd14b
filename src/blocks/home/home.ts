import type { HomeView, KnownBlock } from '@slack/types';
import type { FollowedFeed } from '../../store/records/following/feed-row.ts';
import type { ListedGap } from '../../store/records/gap-list.ts';
import type { Language } from '../../text/language.ts';
import { type HomeArchives, homeArchives } from '../archives/home.ts';
import { homeChosen, type ListedChoice } from '../chosen/list.ts';
import { failingFeeds } from '../following/home.ts';
import { plainHeading, plainSection, plainText } from '../kit/elements.ts';
import type { Message } from '../kit/message.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { homeWatches } from '../watches/list.ts';
import type { ShownWatch } from '../watches/watch.ts';
import { type HomeArchive, homeArchive } from './archive.ts';
import { type HomeDigest, homeDigests } from './digests.ts';
import { homeGaps } from './gaps.ts';
import type { HomeWords } from './words/words.ts';
import { homeWordsIn } from './words/words-in.ts';

/** The `action_id` of everything in the Home; a listener stands behind each. */
export const HOME_ACTIONS = {
  question: 'home_question',
  ask: 'home_ask',
  addArticle: 'home_add_article',
  fillGap: 'home_fill_gap',
  dismissGap: 'home_dismiss_gap',
} as const;

/** What one person is shown. */
export type HomeContent = {
  readonly language: Language;
  readonly timeZone: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Whether this person looks after the archive. */
  readonly isAdmin: boolean;
  readonly archive: HomeArchive;
  /** Where there are several archives. */
  readonly archives?: HomeArchives;
  readonly week: { readonly asked: number; readonly answered: number };
  readonly gaps: readonly ListedGap[];
  readonly digests: readonly HomeDigest[];
  /** That have failed for a week, and concern this person. */
  readonly failing: readonly FollowedFeed[];
  readonly watches: readonly ShownWatch[];
  /** Whether this person may choose answers, and what was chosen; empty for others. */
  readonly isEditor: boolean;
  readonly chosen: readonly ListedChoice[];
};

const QUESTION_LIMIT = 1100;

/** https://docs.slack.dev/surfaces/app-home */
export function homeView(content: HomeContent): HomeView {
  const words = homeWordsIn(content.language);
  return {
    type: 'home',
    blocks: [
      ...ask(words),
      { type: 'divider' },
      ...homeArchive(content, HOME_ACTIONS.addArticle),
      { type: 'divider' },
      ...(content.archives === undefined
        ? []
        : [...homeArchives(content.archives, content.language), { type: 'divider' as const }]),
      plainHeading(words.week.heading),
      plainSection(words.week.counts(content.week.asked, content.week.answered)),
      { type: 'divider' },
      ...failingFeeds(content.failing, content),
      ...homeGaps(content, HOME_ACTIONS),
      { type: 'divider' },
      ...(content.isEditor
        ? [...homeChosen(content.chosen, content), { type: 'divider' as const }]
        : []),
      ...homeWatches(content.watches, { ...content, view: 'home', page: 0 }),
      { type: 'divider' },
      ...homeDigests(content),
    ],
  };
}

/** The bot's own sentences, and nothing else. */
export const noticeHome = ({ blocks }: Message): HomeView => ({
  type: 'home',
  blocks: [...blocks],
});

/** Enter asks as the button does. */
const ask = ({ ask: words }: HomeWords): readonly KnownBlock[] => [
  plainHeading(words.heading),
  {
    type: 'input',
    block_id: HOME_ACTIONS.question,
    dispatch_action: true,
    label: plainText(words.question),
    element: {
      type: 'plain_text_input',
      action_id: HOME_ACTIONS.question,
      max_length: QUESTION_LIMIT,
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        style: 'primary',
        action_id: HOME_ACTIONS.ask,
        text: plainText(words.submit),
      },
    ],
  },
];

/** What was typed into the field, by the state that a press brings. */
export const readHomeQuestion = (view: Pick<SentForm, 'state'> | undefined): string =>
  view === undefined ? '' : textIn(sentIn(view, HOME_ACTIONS.question).value).trim();
