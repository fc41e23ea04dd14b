import type { KnownBlock, ModalView } from '@slack/types';
import type { Concept } from '../../knowledge/glossary.ts';
import type { FeedItem } from '../../store/records/following/feed-row.ts';
import { isLanguage, type Language } from '../../text/language.ts';
import { dateForPeople } from '../kit/date.ts';
import { linked, plainSection, plainText, richLine, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { LABEL_LIMIT, shorten } from '../kit/limits.ts';
import { safeLink } from '../kit/link.ts';
import { readingModal } from '../kit/modal.ts';
import { lookFaultSentence } from './fault.ts';
import { FOLLOWING_ACTIONS } from './list.ts';
import { followingWordsIn } from './words/words-in.ts';

/** So many are shown. */
export const LEFT_OUT_LIMIT = 20;

const TITLE_LIMIT = 200;
const NAMES_LIMIT = 200;

type Concepts = ReadonlyMap<string, Pick<Concept, 'names'>>;

export type LeftOut = {
  readonly items: readonly FeedItem[];
  /** By id. */
  readonly concepts: Concepts;
  readonly language: Language;
};

/** What feeds have listed last that is not in the archive, with why, and a button to take it in. */
export function leftOutView(about: LeftOut): ModalView {
  const { title } = followingWordsIn(about.language).leftOut;
  const view = readingModal(title, leftOutBlocks(about), about.language);
  return { ...view, private_metadata: about.language };
}

export function leftOutBlocks({ items, concepts, language }: LeftOut): readonly KnownBlock[] {
  const words = followingWordsIn(language).leftOut;
  if (items.length === 0) return [plainSection(words.none)];
  const shown = items.slice(0, LEFT_OUT_LIMIT);
  return [
    plainSection(words.lead(shown.length)),
    ...shown.flatMap((item) => itemBlocks(item, concepts, language)),
  ];
}

function itemBlocks(item: FeedItem, concepts: Concepts, language: Language): readonly KnownBlock[] {
  const words = followingWordsIn(language).leftOut;
  const title = shorten(literal(item.title).trim(), TITLE_LIMIT) || '…';
  return [
    {
      type: 'rich_text',
      elements: [
        richLine(
          ...linked(title, safeLink(item.address)),
          richText(`\n${whyOf(item, concepts, language)}`),
        ),
      ],
    },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: FOLLOWING_ACTIONS.takeIn,
          text: plainText(words.takeIn),
          value: `${item.feedId} ${item.id}`,
          accessibility_label: shorten(`${words.takeIn}: ${title}`, LABEL_LIMIT),
        },
      ],
    },
  ];
}

function whyOf(item: FeedItem, concepts: Concepts, language: Language): string {
  const words = followingWordsIn(language).leftOut;
  const { published, fault, score, subjects } = item;
  const date = published === undefined ? [] : [dateForPeople(published, language)];
  if (fault !== undefined) {
    return [...date, lookFaultSentence(fault, item.address, language)].join(' · ');
  }
  const names = subjects.flatMap((id) => concepts.get(id)?.names[language][0] ?? []);
  const named = names.length === 0 ? [] : [words.subjects(shorten(names.join(', '), NAMES_LIMIT))];
  return [...date, words.score(score ?? 0), ...named].join(' · ');
}

/** The item that a button stands beside; `undefined` for a value that is none of ours. */
export function readItem(value: unknown) {
  const [, feedId, id] = /^(\S{1,64}) (\S{1,64})$/.exec(String(value)) ?? [];
  return feedId === undefined || id === undefined ? undefined : { feedId, id };
}

/** The language that a window was shown in, which is the beginning of what it carries. */
export const readLanguage = (metadata = ''): Language => {
  const [language] = metadata.split('\n');
  return isLanguage(language) ? language : 'en';
};
