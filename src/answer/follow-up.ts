import { withoutTimes } from '../period/read-period.ts';
import { guessLanguage } from '../text/language.ts';
import { eachToken, termOf } from '../text/terms.ts';
import { askable } from '../typed/named-people.ts';

/**
 * How a short message reads after an earlier question: `certain` where it cannot stand alone, `likely`
 * where it might.
 */
export type FollowUp = { readonly kind: 'certain' | 'likely'; readonly question: string };

/** What goes on from something said before, at the beginning of a message. */
const OPENING =
  /^(?:(?:ok(?:ay)?|so|well)[\s,]+)?(?:(?:and|but)\s+)?(?:(?:what|how)\s+about\s+|(?:and|but)\s+)|^(?:ну\s+)?(?:а|и|но)\s+(?:как\s+насч[её]т\s+|что\s+насч[её]т\s+|как\s+же\s+)?|^как\s+насч[её]т\s+|^(?:それでは|それなら|では|じゃあ|じゃ|あと|で)[、,]?\s*/iu;

/** What stands for something said before. */
const POINTING =
  /(?<!\p{L})(?:it|its|that|this|they|them|their|he|him|his|she|her|there|then|это|этого|этом|этому|его|её|ее|ей|ему|им|их|они|он|она|там|тогда)(?!\p{L})|(?:それ|その|そこ|彼|彼女|あれ)/iu;

/** Words of its own that a message with an opening, and one without, may have. */
const MOST_WITH_OPENING = 3;
const MOST_WITHOUT = 2;

/** What is left of "in 2016" without the year. */
const DANGLING = /\s(?:in|on|during|since|в|во|за|с)$/iu;

/** Longer messages say for themselves what they are about. */
const LONGEST = 120;

/**
 * Reads `message` as going on from `earlier`; `undefined` where it asks something of its own. A time
 * it names takes the place of the earlier one: "When did Abe visit Moscow in 2016?" and then "and in
 * 2018?" ask "When did Abe visit Moscow in 2018?".
 */
export function followUp(message: string, earlier: string): FollowUp | undefined {
  const opening = OPENING.exec(message)?.[0] ?? '';
  const rest = message.slice(opening.length).trim();
  if (rest === '' || rest.length > LONGEST) return undefined;
  const timeless = withoutTimes(rest);
  const hasTime = timeless !== rest;
  const words = contentWords(timeless);
  const kind = kindOf(opening !== '', hasTime, words, POINTING.test(timeless));
  if (kind === undefined) return undefined;
  const bare = (hasTime ? withoutTimes(earlier) : earlier)
    .replace(/[?!.,;:？！。、\s]+$/u, '')
    .trim();
  const before = hasTime ? bare.replace(DANGLING, '') : bare;
  const gap = guessLanguage(before) === 'ja' ? '、' : ' ';
  return { kind, question: `${before}${gap}${rest}` };
}

function kindOf(
  hasOpening: boolean,
  hasTime: boolean,
  words: number,
  points: boolean,
): FollowUp['kind'] | undefined {
  if (hasOpening) return words <= MOST_WITH_OPENING ? 'certain' : undefined;
  if (words === 0) return hasTime ? 'certain' : undefined;
  if (words > MOST_WITHOUT) return undefined;
  return points ? 'certain' : 'likely';
}

function contentWords(text: string): number {
  let count = 0;
  eachToken(text, (start, end) => {
    if (termOf(text.slice(start, end)) !== '') count++;
  });
  return count;
}

/** The question as it was put to the archive: with the one it goes on from, where there is one. */
export function askedAs(text: string, earlier: string | undefined): string {
  const asked = askable(text);
  const together = earlier === undefined ? undefined : followUp(asked, askable(earlier));
  return together?.question ?? asked;
}
