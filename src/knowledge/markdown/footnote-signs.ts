/** Stands for the `^` of a footnote while Markdown is read. No text holds it: see `withoutUnseen`. */
export const SIGN = '\u0001';

const MARKED = `\\[${SIGN}`;

/** Marks every `[^`, so that one which is written `\[^` is still told from it when Markdown has been read. */
export const withSigns = (body: string): string =>
  body.includes('[^')
    ? body.replace(/\\[^\n]|\[\^/g, (found) => (found === '[^' ? MARKED : found))
    : body;

/** A text as it was written: in code there are no footnotes. */
export const withoutSigns = (code: string): string => code.replaceAll(MARKED, '[^');

/** A text that was not looked at for escapes, as a bare address is not, without the one of a sign. */
export const bare = (text: string): string => text.replaceAll(MARKED, `[${SIGN}`);
