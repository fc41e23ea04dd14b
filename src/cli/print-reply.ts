import type { Excerpt, Reply } from '../answer/reply.ts';
import { literal } from '../blocks/kit/escape.ts';
import { notesLine } from '../blocks/reply/notes.ts';
import { leadOf } from '../blocks/reply/reply.ts';
import { chosenLine, moreSources, sourceLine } from '../blocks/reply/source-line.ts';
import { wordsIn } from '../blocks/reply/words/words-in.ts';
import type { Language } from '../text/language.ts';

/** A reply for a person at a terminal: each quote, its source under it, and how the question was read. */
export function printReply(reply: Reply): string {
  if (reply.kind === 'nothing' && reply.reason === 'empty') {
    return `${wordsIn(reply.language).help.intro}\n`;
  }
  const lead = leadOf(reply);
  const parts = [
    lead,
    ...reply.excerpts.map((excerpt) => printExcerpt(excerpt, reply.language)),
    notesLine(reply),
    reply.confidence === undefined
      ? ''
      : `    confidence ${reply.confidence.value.toFixed(3)}, an answer from ${reply.confidence.threshold}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function printExcerpt(excerpt: Excerpt, language: Language): string {
  const words = wordsIn(language);
  const more = moreSources(excerpt, language).map((source) => source.by || source.title);
  return [
    ...printQuote(excerpt, language),
    ...(chosenLine(excerpt, language) === '' ? [] : [`  ${chosenLine(excerpt, language)}`]),
    ...(more.length === 0 ? [] : [`  ${words.alsoSources}${more.join(words.semicolon)}`]),
    ...(excerpt.saidIn ?? []).flatMap((said) => [
      `  ${words.saidIn[said.language]}`,
      ...printQuote(said, language).map((line) => `  ${line}`),
    ]),
    ...(excerpt.explanation ?? []).map(
      ({ what, value, weight, gives }) =>
        `    ${gives >= 0 ? '+' : '-'}${Math.abs(gives).toFixed(3)}  ${what}: ${value.toFixed(3)} × ${weight}`,
    ),
    ...(excerpt.explanation === undefined ? [] : [`    =${excerpt.score.toFixed(3)}  score`]),
  ].join('\n');
}

/** A quote, who says so, and the link to it. */
function printQuote(
  said: Pick<Excerpt, 'quote' | 'citation' | 'article' | 'archive' | 'under'>,
  language: Language,
): readonly string[] {
  const words = wordsIn(language);
  const { by, title, link } = sourceLine(said, language);
  const lead = said.article.kind === 'brief' ? words.summarySource : words.source;
  return [
    words.quoted(literal(said.quote)),
    `  ${lead}${by === '' ? '' : `${by}${words.colon}`}${title}`,
    ...(link === undefined ? [] : [`  ${link}`]),
  ];
}
