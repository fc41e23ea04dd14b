/** Line ends and tabs: one space in a text that is shown on one line. */
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/**
 * What cannot be seen but changes how its neighbours are shown: controls, marks that turn the
 * reading direction, zero-width spaces and joiners, tag characters. U+200C and U+200D stay: without
 * them Persian words and family emoji fall apart, and they reach no further than their own word.
 */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\u180e\u200b\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** With the `u` flag only surrogates without their other half match. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * A sign of none of the scripts that most texts are in, which may be one of them: to look for each takes thrice as long.
 * Without the `u` flag a look is three times as quick, and what lies beyond 16 bits is two surrogates.
 */
const MAY_BE =
  /[^ -~\xa0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uac00-\ud7a3\uff01-\uffee]/;

/** The text as its readers see it, on one line and well-formed: for fields Slack takes literally. */
export function literal(text: string): string {
  if (!MAY_BE.test(text)) return text;
  return text.replace(LONE_SURROGATES, '\ufffd').replace(LINE_BREAKS, ' ').replace(INVISIBLE, '');
}

/**
 * For fields Slack reads as mrkdwn: its three control characters, once each. Without a bare `<`
 * nothing can mention, link or date anything.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The room a text takes once it is escaped. */
export const escapedLength = (text: string): number =>
  /[&<>]/.test(text) ? escapeMrkdwn(text).length : text.length;
