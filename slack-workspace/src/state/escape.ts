/**
 * What Slack makes of its three control characters in a typed text.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const escapeTyped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
