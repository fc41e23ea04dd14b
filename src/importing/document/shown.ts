/** So much of a paragraph is shown in a doubt, in UTF-16 code units. */
const SHOWN = 80;

/** The beginning of a paragraph that a doubt is about. */
export const shown = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;

/** What a doubt says of a paragraph that was not taken. */
export const leftOutWords = (text: string): string =>
  `Left out, though it may belong to the article: “${shown(text)}”.`;
