/**
 * Slack's three escapes undone.
 * @param {string} text
 */
export const decode = (text) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
