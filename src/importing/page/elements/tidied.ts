/** A line's end that was meant; no page holds it. */
export const BREAK = '\u0003';

const BREAKS = new RegExp(` ?${BREAK}[ ${BREAK}]*`, 'g');

/** Words with the spaces that a browser shows, without what has no width. */
export const tidied = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(/[^\P{Cc}\n\u0080-\u009f]/gu, '')
    .trim();
