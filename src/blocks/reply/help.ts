import type { Language } from '../../text/language.ts';
import { bulletList, plainContext, plainSection, richLine, richText } from '../kit/elements.ts';
import { escapeMrkdwn, literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { wordsIn } from './words/words-in.ts';

const EXAMPLES_LIMIT = 5;

/** An example that is longer would be no example of a short question. */
const EXAMPLE_LIMIT = 150;

/** How to ask, with real questions as examples. */
export function helpMessage(language: Language, examples: readonly string[]): Message {
  const { intro, examples: lead, ways, more } = wordsIn(language).help;
  const shown = examples
    .map((example) => shorten(literal(example).trim(), EXAMPLE_LIMIT))
    .filter((example) => example !== '')
    .slice(0, EXAMPLES_LIMIT);
  const list = [lead, ...shown.map((example) => `• ${example}`)].join('\n');
  return {
    text: escapeMrkdwn([intro, ...(shown.length === 0 ? [] : [list]), ways, more].join('\n\n')),
    blocks: [
      {
        type: 'rich_text',
        elements:
          shown.length === 0
            ? [richLine(richText(intro))]
            : [
                richLine(richText(`${intro}\n\n${lead}`)),
                bulletList(shown.map((example) => richLine(richText(example)))),
              ],
      },
      plainContext(ways),
      plainContext(more),
    ],
  };
}

/** What a friendly word takes for examples. */
const SMALL_EXAMPLES = 2;

/** One friendly line, for a message that asks nothing. */
export function smallTalkMessage(language: Language, examples: readonly string[]): Message {
  const { smallTalk, quoted } = wordsIn(language);
  const shown = examples
    .map((example) => shorten(literal(example).trim(), EXAMPLE_LIMIT))
    .filter((example) => example !== '')
    .slice(0, SMALL_EXAMPLES)
    .map(quoted);
  return lineMessage(smallTalk(shown));
}

/** For files without a word. */
export const filesOnlyMessage = (language: Language): Message =>
  lineMessage(wordsIn(language).filesOnly);

/** For a place that was given none of several archives. */
export const noArchiveMessage = (language: Language): Message =>
  lineMessage(wordsIn(language).noArchive);

const lineMessage = (line: string): Message => ({
  text: escapeMrkdwn(line),
  blocks: [plainSection(line)],
});
