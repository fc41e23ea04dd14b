/** What a question may ask for, beside a plain yes or no. */
export const ASKED = [
  'person',
  'time',
  'place',
  'count',
  'amount',
  'duration',
  'cause',
  'definition',
  'speech',
  'outcome',
  'list',
] as const;
export type Asked = (typeof ASKED)[number];

/**
 * How a language asks for each kind, in folded text; `counted` holds the word for what is counted as its
 * first group: `islands` in "how many islands". `now` says that how things stand today is asked for,
 * `first` that somebody or something was the first.
 * `offered`, for the text as typed, holds the answer that the question itself offers as its first group: `Abe` in
 * "Who signed it, Abe?" `length` says that what asks for a duration may ask for a length,
 * `part` that what asks for an amount may ask for a part.
 */
export type QuestionWords = Readonly<
  Record<Asked | 'counted' | 'now' | 'first' | 'offered' | 'length' | 'part', RegExp>
>;
