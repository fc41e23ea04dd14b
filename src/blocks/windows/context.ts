import type { KnownBlock, ModalView } from '@slack/types';
import type { Excerpt, Range } from '../../answer/reply.ts';
import type { Language } from '../../text/language.ts';
import { type ChoiceAbout, choiceMetadata, chooseButton } from '../chosen/choose.ts';
import { plainContext, plainText, richSection, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { PARAGRAPH_LIMIT, shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { changedElements } from '../reply/changed.ts';
import { sourceLine } from '../reply/source-line.ts';
import { wordsIn } from '../reply/words/words-in.ts';
import { around } from './around.ts';
import { viewWordsIn } from './words/words-in.ts';

/** The `action_id` of the button that shows the page as it was saved. */
export const SAVED_PAGE = 'context_saved_page';

/** An excerpt with the paragraphs around its passage. */
export type ExcerptInPlace = Excerpt & {
  readonly previous?: string;
  readonly next?: string;
  /** The day of the page that was kept with this quote on it, as people write it. */
  readonly savedOn?: string;
  /** The hash of its passage, where the reader may choose it as the answer. */
  readonly choosable?: string;
};

/** Each passage whole, with its quote bold, between its neighbours; with a button to choose it, where the reader may. */
export function contextView(
  excerpts: readonly ExcerptInPlace[],
  language: Language,
  choice?: ChoiceAbout,
): ModalView {
  const { context } = viewWordsIn(language);
  const blocks = excerpts.flatMap((excerpt, at) => [
    ...(at === 0 ? [] : [{ type: 'divider' as const }]),
    ...passageBlocks(excerpt, language),
  ]);
  const view = readingModal(context.title, blocks, language);
  return choice === undefined ? view : { ...view, private_metadata: choiceMetadata(choice) };
}

function passageBlocks(excerpt: ExcerptInPlace, language: Language): readonly KnownBlock[] {
  const { context } = viewWordsIn(language);
  const { by, title } = sourceLine(excerpt, language);
  const { basedOn } = viewWordsIn(language).cite;
  return [
    ...(excerpt.article.kind === 'brief' ? [plainContext(basedOn.trim())] : []),
    richSection(richText(by === '' ? title : `${by}${wordsIn(language).colon}${title}`, true)),
    ...neighbour(context.before, excerpt.previous),
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_quote',
          elements: around(excerpt.passage.text, quoteRange(excerpt)).map(({ text, bold }) =>
            richText(text, bold),
          ),
        },
        ...changedElements(excerpt, language),
      ],
    },
    ...(excerpt.choosable === undefined
      ? []
      : [chooseButton(excerpt, excerpt.choosable, language)]),
    ...neighbour(context.after, excerpt.next),
    ...savedPage(excerpt, language),
  ];
}

/** Slack allows a button's value 2,000 characters. */
const VALUE_LIMIT = 2000;

/** A passage by which the page of an excerpt is found: of what its article does not say any more, the first. */
export const passageOnPage = ({ passage, article, changed }: Excerpt): string =>
  changed === undefined ? passage.id : `${article.id}#1`;

function savedPage({ savedOn, ...excerpt }: ExcerptInPlace, language: Language): KnownBlock[] {
  const value = `${language}\n${passageOnPage(excerpt)}\n${excerpt.quote}`;
  if (savedOn === undefined || value.length > VALUE_LIMIT) return [];
  const text = plainText(viewWordsIn(language).context.saved(savedOn));
  return [{ type: 'actions', elements: [{ type: 'button', action_id: SAVED_PAGE, text, value }] }];
}

function neighbour(label: string, text: string | undefined): readonly KnownBlock[] {
  const shown = shorten(literal(text ?? ''), PARAGRAPH_LIMIT);
  return shown.trim() === '' ? [] : [plainContext(label), richSection(richText(shown))];
}

const quoteRange = ({ quote, passage }: Excerpt): Range => {
  const start = passage.text.indexOf(quote);
  return [start, start + quote.length];
};
