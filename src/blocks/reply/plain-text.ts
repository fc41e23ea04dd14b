import type { Excerpt } from '../../answer/reply.ts';
import type { Language } from '../../text/language.ts';
import { escapedLength, escapeMrkdwn, literal } from '../kit/escape.ts';
import { QUOTE_LIMIT, shorten, TEXT_LIMIT } from '../kit/limits.ts';
import { changedText } from './changed.ts';
import { chosenLine, moreSources, type SourceLine, sourceLine } from './source-line.ts';
import { wordsIn } from './words/words-in.ts';

/** An excerpt whose quote would have less room than this is left out rather than cut so short. */
const SHORTEST_QUOTE = 40;

/**
 * The excerpts in plain words between a `lead` and `notes`, escaped, at most `limit` long. A
 * quote may be shortened; a citation is there whole, or its excerpt is not there at all.
 */
export function replyText(
  lead: string,
  excerpts: readonly Excerpt[],
  notes: string,
  language: Language,
  limit = TEXT_LIMIT,
): string {
  const frame = [lead, notes].map(escapeMrkdwn);
  let room = limit - frame.join('\n\n').length;
  const texts = excerpts.map((excerpt) => {
    const paragraph = excerptText(excerpt, language, room - 2);
    room -= paragraph === undefined ? 0 : paragraph.length + 2;
    return paragraph;
  });
  // What another language says again comes only into the room that all excerpts leave.
  const shown = texts.flatMap((paragraph, at) => {
    if (paragraph === undefined) return [];
    const said = saidInText(excerpts[at] as Excerpt, language, room);
    room -= said.length;
    return [paragraph + said];
  });
  return [frame[0], ...shown, frame[1]].filter((part) => part !== '').join('\n\n');
}

/** One excerpt in plain words, escaped; `undefined` where it does not fit into `room`. */
export function excerptText(
  excerpt: Excerpt,
  language: Language,
  room: number,
  naming: Naming = nameOf,
): string | undefined {
  const words = wordsIn(language);
  const citation = cited(excerpt, language, naming);
  const more = moreSources(excerpt, language).map((one) => naming(one.by || one.title, one));
  const also = escapeMrkdwn(words.alsoSources + more.join(words.semicolon));
  const changed = changedText(excerpt, language);
  const since = [chosenLine(excerpt, language), changed]
    .filter((part) => part !== '')
    .map((part) => `\n${escapeMrkdwn(part)}`)
    .join('');
  const forQuote = room - citation.length - since.length - words.quoted('').length - 1;
  if (forQuote < SHORTEST_QUOTE) return undefined;
  const limit = Math.min(QUOTE_LIMIT, forQuote);
  const quote = words.quoted(shorten(literal(excerpt.quote), limit, escapedLength));
  const lines = `${escapeMrkdwn(quote)}\n${citation}${since}`;
  const fits = more.length > 0 && lines.length + also.length < room;
  return fits ? `${lines}\n${also}` : lines;
}

/** The same statement in other languages, each on lines of its own, as many as fit into `room`. */
function saidInText({ saidIn = [] }: Excerpt, language: Language, room: number): string {
  const words = wordsIn(language);
  return saidIn.reduce((text, said) => {
    const quote = words.quoted(shorten(literal(said.quote), QUOTE_LIMIT, escapedLength));
    const lead = escapeMrkdwn(`${words.saidIn[said.language]} ${quote}`);
    const more = `\n${lead}\n${cited(said, language, nameOf)}`;
    return text.length + more.length <= room ? text + more : text;
  }, '');
}

function cited(
  said: Pick<Excerpt, 'citation' | 'article' | 'archive' | 'under'>,
  language: Language,
  naming: Naming,
): string {
  const words = wordsIn(language);
  const lead = said.article.kind === 'brief' ? words.summarySource : words.source;
  return escapeMrkdwn(lead + inWords(sourceLine(said, language), language, naming));
}

function inWords(source: SourceLine, language: Language, naming: Naming): string {
  const { by, title } = source;
  const { colon, quoted } = wordsIn(language);
  return naming(by === '' ? quoted(title) : `${by}${colon}${quoted(title)}`, source);
}

/** How a source is named in plain words. */
export type Naming = (name: string, source: SourceLine) => string;

/** Nobody wants an address read aloud: in Slack it is behind the title in the blocks. */
export const nameOf: Naming = (name) => name;

/** For where there are no blocks. */
export const withAddress: Naming = (name, { link }) =>
  link === undefined ? name : `${name} ${link}`;
