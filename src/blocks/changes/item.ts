import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Citation } from '../../answer/reply.ts';
import type { Difference } from '../../archive/versions/difference.ts';
import type { Language } from '../../text/language.ts';
import { dateForPeople } from '../kit/date.ts';
import { linked, richLine, richText } from '../kit/elements.ts';
import { escapeMrkdwn } from '../kit/escape.ts';
import { type Naming, nameOf } from '../reply/plain-text.ts';
import { describe } from '../reply/source-line.ts';
import { wordsIn } from '../reply/words/words-in.ts';
import { type MarkedRun, markedRuns } from './excerpt-around.ts';
import { changesWordsIn } from './words/words-in.ts';

/** An article that says something else than it did; days are `YYYY-MM-DD` where the reader is. */
export type ShownChange = {
  readonly citation: Citation;
  readonly before: string;
  readonly after: string;
  readonly isByHand: boolean;
  readonly differences: readonly Difference[];
};

export type ShownAs = {
  readonly language: Language;
  /** Differences that are shown; the others are counted. */
  readonly most: number;
  readonly naming?: Naming;
};

/** One change, in blocks and, escaped, in plain words: which article, when, and the sentences before and after. */
export function changeItem(
  { citation, before, after, isByHand, differences }: ShownChange,
  { language, most, naming = nameOf }: ShownAs,
): { readonly block: RichTextBlock; readonly text: string } {
  const words = changesWordsIn(language);
  const { colon, quoted } = wordsIn(language);
  const source = describe([citation.author, citation.publisher], citation, language);
  const lead = source.by === '' ? '' : source.by + colon;
  const said = isByHand ? words.corrected : words.changed;
  const earlier = before === after ? words.sameDay : words.earlier(dateForPeople(before, language));
  const when = said(dateForPeople(after, language)) + earlier;
  const shown = differences.slice(0, most).flatMap((one) => linesOf(one, language));
  const more = differences.length > most ? words.more(differences.length - most) : '';
  return {
    block: {
      type: 'rich_text',
      elements: [
        richLine(
          ...(lead === '' ? [] : [richText(lead, true)]),
          ...linked(source.title, source.link),
        ),
        richLine(richText(when)),
        ...shown.flatMap(({ label, runs, mark }): RichTextBlock['elements'] => [
          richLine(richText(label.trim())),
          { type: 'rich_text_quote', elements: runs.map((run) => runElement(run, mark)) },
        ]),
        ...(more === '' ? [] : [richLine(richText(more))]),
      ],
    },
    text: [
      escapeMrkdwn(naming(lead + quoted(source.title), source)),
      when,
      ...shown.map(({ label, runs }) =>
        escapeMrkdwn(label + quoted(runs.map(({ text }) => text).join(''))),
      ),
      ...(more === '' ? [] : [more]),
    ].join('\n'),
  };
}

/** A sentence of one of the two versions, and how its words are marked that the other has not. */
type Line = {
  readonly label: string;
  readonly runs: readonly MarkedRun[];
  readonly mark: 'strike' | 'bold';
};

function linesOf(difference: Difference, language: Language): readonly Line[] {
  const words = changesWordsIn(language);
  switch (difference.kind) {
    case 'added':
      return [{ label: words.added, runs: markedRuns(difference.after, []), mark: 'bold' }];
    case 'removed':
      return [{ label: words.removed, runs: markedRuns(difference.before, []), mark: 'strike' }];
    case 'reworded': {
      const { before, after, gone, come } = difference;
      return [
        { label: words.before, runs: markedRuns(before, gone), mark: 'strike' },
        { label: words.now, runs: markedRuns(after, come), mark: 'bold' },
      ];
    }
  }
}

const runElement = ({ text, isMarked }: MarkedRun, mark: Line['mark']): RichTextElement =>
  isMarked ? { type: 'text', text, style: { [mark]: true } } : richText(text);
