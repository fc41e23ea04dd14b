import { ALL, listed } from '../languages/all.ts';

/** Words whose full stop does not end a sentence. Lower case, without the stop. */
export const ABBREVIATIONS = listed(({ abbreviations }) => abbreviations);

/** After an abbreviation that may end a sentence, such as `U.S.`, one of these begins the next. */
export const STARTERS = new RegExp(
  `^(?:${ALL.flatMap(({ starters }) => starters ?? []).join('|')})$`,
  'i',
);

/** Abbreviations that may stand at the end of a sentence too. */
export const MAY_END = listed(({ abbreviationsAtEnd }) => abbreviationsAtEnd);
