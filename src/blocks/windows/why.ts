import type { KnownBlock, ModalView, RichTextSection } from '@slack/types';
import type { Excerpt, Reply } from '../../answer/reply.ts';
import type { Contribution } from '../../search/explain.ts';
import type { Language } from '../../text/language.ts';
import { bulletList, plainSection, richLine, richSection, richText } from '../kit/elements.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import { readingModal } from '../kit/modal.ts';
import { changedElements } from '../reply/changed.ts';
import { notesLine, translationLines } from '../reply/notes.ts';
import { wordsIn } from '../reply/words/words-in.ts';
import type { ViewWords } from './words/words.ts';
import { viewWordsIn } from './words/words-in.ts';

/** Words of a question named for one passage, at most. */
const WORDS_LIMIT = 20;

const WORD_LIMIT = 60;
const QUOTE_LIMIT = 160;

/** In characters: a section takes 3000, and a sign may take five. */
const TRANSLATIONS_LIMIT = 2500;

/** What gives less shows as 0.00. */
const LEAST = 0.005;

/** What the score of each passage is made of, the highest first: the lines of one add up to its score. */
export const whyView = (reply: Reply): ModalView =>
  readingModal(viewWordsIn(reply.language).why.title, whyBlocks(reply), reply.language);

/** The same, to be put below something else. */
export function whyBlocks(reply: Reply): readonly KnownBlock[] {
  const { why } = viewWordsIn(reply.language);
  const notes = notesLine(reply);
  const translations = shorten(translationLines(reply), TRANSLATIONS_LIMIT);
  return [
    ...(reply.confidence === undefined ? [] : [plainSection(confidence(reply, why))]),
    ...(notes === '' ? [] : [plainSection(notes)]),
    ...(translations === '' ? [] : [plainSection(translations)]),
    ...reply.excerpts
      .toSorted((a, b) => b.score - a.score)
      .flatMap((excerpt) => scoreBlocks(excerpt, reply.language)),
  ];
}

function confidence({ kind, confidence: sure }: Reply, why: ViewWords['why']): string {
  // Nothing is certain, and nothing that is shown is ruled out.
  const percent = (value = 0): number => Math.min(99, Math.max(1, Math.round(value * 100)));
  const line = why.confidence(percent(sure?.value), percent(sure?.threshold));
  return kind === 'closest' ? `${line} ${why.closest}` : line;
}

function scoreBlocks(excerpt: Excerpt, language: Language): readonly KnownBlock[] {
  const { why } = viewWordsIn(language);
  const lines = scoreLines(excerpt.explanation ?? [], why);
  const quote = shorten(literal(excerpt.quote), QUOTE_LIMIT);
  const head: readonly KnownBlock[] = [
    { type: 'divider' },
    richSection(richText(wordsIn(language).quoted(quote))),
  ];
  // What is not in the archive any more is not scored.
  if (excerpt.changed !== undefined) {
    return [...head, { type: 'rich_text', elements: changedElements(excerpt, language) }];
  }
  return [
    ...head,
    {
      type: 'rich_text',
      elements: [
        bulletList(lines.map(line)),
        richLine(richText(`${excerpt.score.toFixed(2)}  ${why.total}`, true)),
      ],
    },
  ];
}

type ScoreLine = { readonly what: string; readonly gives: number };

const line = ({ what, gives }: ScoreLine): RichTextSection =>
  richLine(richText(`${gives < 0 ? '−' : '+'}${Math.abs(gives).toFixed(2)}  ${what}`));

/** The words one by one, and all else in the groups that weigh it. */
function scoreLines(
  contributions: readonly Contribution[],
  why: ViewWords['why'],
): readonly ScoreLine[] {
  const words = contributions.flatMap(({ word, gives }) =>
    word === undefined ? [] : { what: describe(word, why), gives },
  );
  const groups = (['passage', 'sentence', 'time'] as const).map((group) => ({
    what: why[group],
    gives: sum(contributions.filter(({ what }) => groupOf(what) === group)),
  }));
  const rest = { what: why.passage, gives: sum(words.slice(WORDS_LIMIT)) };
  const lines = [...words.slice(0, WORDS_LIMIT), ...groups, rest];
  return lines
    .filter(({ gives }) => Math.abs(gives) >= LEAST)
    .toSorted((a, b) => b.gives - a.gives);
}

/** Whether a sentence says what was asked is a part of how well it fits. */
const groupOf = (what: string): string => {
  const [group = ''] = what.split(' ');
  return group === 'answer' ? 'sentence' : group;
};

const describe = (word: NonNullable<Contribution['word']>, why: ViewWords['why']): string =>
  why.word(
    shorten(literal(word.typed), WORD_LIMIT),
    word.found === undefined ? undefined : shorten(literal(word.found), WORD_LIMIT),
    word.where === 'title',
  );

const sum = (lines: readonly { readonly gives: number }[]): number =>
  lines.reduce((total, { gives }) => total + gives, 0);
