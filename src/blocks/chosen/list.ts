import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { ChosenAnswer } from '../../store/records/watching/chosen.ts';
import type { Language } from '../../text/language.ts';
import { dayForPeople } from '../kit/date.ts';
import { plainHeading, plainSection, plainText, richLine, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { LABEL_LIMIT, QUOTE_LIMIT, shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { type SentForm, sentIn, textIn } from '../kit/sent-form.ts';
import { kitWordsIn } from '../kit/words/words-in.ts';
import { chosenWordsIn } from './words/words-in.ts';

/** The `action_id` of each button about what was chosen. */
export const CHOSEN_ACTIONS = {
  /** Under a question without an answer. */
  pick: 'chosen_pick',
  edit: 'chosen_edit',
  end: 'chosen_end',
  all: 'chosen_all',
} as const;

/** The `callback_id` of the window to change the wording in. */
export const CHOSEN_FORM = 'chosen_form';

const QUESTION_LIMIT = 300;

/** In the Home, which has a hundred blocks for all that is in it; in a window of their own, three each. */
const HOME_LIMIT = 3;
const WINDOW_LIMIT = 30;

/** What was chosen, and whether its passage still says what it said. */
export type ListedChoice = { readonly choice: ChosenAnswer; readonly isStale: boolean };

type Reader = { readonly language: Language; readonly timeZone: string };

/** What of the list stands in the Home of an editor. */
export function homeChosen(all: readonly ListedChoice[], reader: Reader): readonly KnownBlock[] {
  const words = chosenWordsIn(reader.language);
  const more = all.length - HOME_LIMIT;
  const button = (text: string): Button => ({
    type: 'button',
    action_id: CHOSEN_ACTIONS.all,
    text: plainText(text),
    value: reader.language,
  });
  return [
    plainHeading(words.heading),
    ...(all.length === 0 ? [plainSection(words.none)] : []),
    ...all.slice(0, HOME_LIMIT).flatMap((one) => choiceBlocks(one, reader)),
    ...(more > 0
      ? [
          plainSection(words.more(more)),
          { type: 'actions' as const, elements: [button(words.all)] },
        ]
      : []),
  ];
}

/** All of it, as far as a window holds. */
export function chosenView(all: readonly ListedChoice[], reader: Reader): ModalView {
  const words = chosenWordsIn(reader.language);
  const more = all.length - WINDOW_LIMIT;
  return readingModal(
    words.heading,
    [
      ...(all.length === 0 ? [plainSection(words.none)] : []),
      ...all.slice(0, WINDOW_LIMIT).flatMap((one) => choiceBlocks(one, reader)),
      ...(more > 0 ? [plainSection(words.more(more))] : []),
    ],
    reader.language,
  );
}

function choiceBlocks({ choice, isStale }: ListedChoice, reader: Reader): readonly KnownBlock[] {
  const { language, timeZone } = reader;
  const words = chosenWordsIn(language);
  const question = shorten(literal(choice.question).trim(), QUESTION_LIMIT) || '…';
  const button = (action: 'edit' | 'end'): Button => ({
    type: 'button',
    action_id: CHOSEN_ACTIONS[action],
    text: plainText(words[action]),
    value: `${language} ${choice.id}`,
    accessibility_label: shorten(`${words[action]}: ${question}`, LABEL_LIMIT),
  });
  const { title, text, yes, no } = words.confirm;
  const confirm = {
    title: plainText(title),
    text: plainText(text),
    confirm: plainText(yes),
    deny: plainText(no),
  };
  return [
    plainSection(question),
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_quote',
          elements: [richText(shorten(literal(choice.quote), QUOTE_LIMIT))],
        },
        richLine(
          ...(words.before === '' ? [] : [richText(words.before)]),
          { type: 'user', user_id: choice.by },
          richText(words.by(dayForPeople(choice.at, timeZone, language))),
        ),
        ...(isStale ? [richLine(richText(words.stale))] : []),
      ],
    },
    { type: 'actions', elements: [button('edit'), { ...button('end'), confirm }] },
  ];
}

/** What a button is about; `undefined` for a value that is none of ours. */
export function readChosenValue(
  value: unknown,
): { readonly language: string; readonly id: string } | undefined {
  const [, language, id] = /^(en|ru|ja) ([\w-]{1,64})$/.exec(String(value)) ?? [];
  return language === undefined || id === undefined ? undefined : { language, id };
}

const QUESTION = 'question';

/** The window to change the wording in; `taken`: those words have another passage. */
export function chosenForm(choice: ChosenAnswer, language: Language): ModalView {
  const { editing } = chosenWordsIn(language);
  return {
    type: 'modal',
    callback_id: CHOSEN_FORM,
    private_metadata: `${language} ${choice.id}`,
    title: plainText(editing.title),
    submit: plainText(editing.save),
    close: plainText(kitWordsIn(language).close),
    blocks: [
      {
        type: 'input',
        block_id: QUESTION,
        label: plainText(editing.question),
        hint: plainText(editing.hint),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          max_length: 1000,
          initial_value: choice.question.slice(0, 1000),
        },
      },
    ],
  };
}

export const readChosenForm = (view: Pick<SentForm, 'state'>): string =>
  textIn(sentIn(view, QUESTION).value).trim();

/** What is wrong, by the field. */
export const chosenFormFault = (language: Language): Readonly<Record<string, string>> => ({
  [QUESTION]: chosenWordsIn(language).editing.taken,
});
