import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { ListedGap } from '../../store/records/gap-list.ts';
import type { Language } from '../../text/language.ts';
import { CHOSEN_ACTIONS } from '../chosen/list.ts';
import { chosenWordsIn } from '../chosen/words/words-in.ts';
import { dayForPeople } from '../kit/date.ts';
import { plainContext, plainHeading, plainSection, plainText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { LABEL_LIMIT, shorten } from '../kit/limits.ts';
import { homeWordsIn } from './words/words-in.ts';

/** Questions shown at once; with their buttons they take three blocks each, of a hundred. */
const GAPS_LIMIT = 12;

const QUESTION_LIMIT = 300;

type About = {
  readonly language: Language;
  readonly timeZone: string;
  readonly isAdmin: boolean;
  /** Whether this person may choose answers. */
  readonly isEditor: boolean;
  readonly gaps: readonly ListedGap[];
};

type Actions = { readonly fillGap: string; readonly dismissGap: string };

/** What the archive lacks; only admins can do something about it. */
export function homeGaps(about: About, actions: Actions): readonly KnownBlock[] {
  const { language, timeZone, isAdmin, gaps } = about;
  const words = homeWordsIn(language).gaps;
  if (gaps.length === 0) return [plainHeading(words.heading), plainSection(words.none)];
  const shown = gaps.slice(0, GAPS_LIMIT);
  const more = gaps.length - shown.length;
  return [
    plainHeading(words.heading),
    plainSection(isAdmin ? words.all : words.own),
    ...shown.flatMap((gap) => {
      const question = shorten(literal(gap.text).trim(), QUESTION_LIMIT) || '…';
      const date = dayForPeople(gap.askedAt, timeZone, language);
      return [
        plainSection(question),
        plainContext(words.asked(gap.people, date)),
        ...buttons(gap.questionId, question, about, actions),
      ];
    }),
    ...(more > 0 ? [plainSection(words.more(more))] : []),
  ];
}

function buttons(
  questionId: string,
  question: string,
  { language, isAdmin, isEditor }: About,
  { fillGap, dismissGap }: Actions,
): readonly ActionsBlock[] {
  const words = homeWordsIn(language).gaps;
  const button = (action: string, text: string): Button => ({
    type: 'button',
    action_id: action,
    text: plainText(text),
    value: questionId,
    // Of many buttons with the same text, a screen reader tells which is which.
    accessibility_label: shorten(`${text}: ${question}`, LABEL_LIMIT),
  });
  const { title, text, yes, no } = words.confirm;
  const elements = [
    ...(isAdmin ? [button(fillGap, words.add)] : []),
    ...(isEditor ? [button(CHOSEN_ACTIONS.pick, chosenWordsIn(language).pick)] : []),
    ...(isAdmin
      ? [
          {
            ...button(dismissGap, words.dismiss),
            confirm: {
              title: plainText(title),
              text: plainText(text),
              confirm: plainText(yes),
              deny: plainText(no),
            },
          },
        ]
      : []),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}
