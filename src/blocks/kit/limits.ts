/** Slack shortens nothing below it. https://docs.slack.dev/reference/methods/chat.postMessage */
export const TEXT_LIMIT = 4000;

/**
 * All blocks together, as JSON. Slack documents no figure; `msg_too_long` was seen from about
 * 13,200 characters on.
 */
export const BLOCKS_LIMIT = 13_000;

/** Blocks in one container. https://docs.slack.dev/reference/block-kit/blocks/container-block */
export const FOLDER_LIMIT = 10;

/** Left free in a reply for a sentence above it that says why it stands where it stands. */
export const ROOM_ABOVE = 200;

/**
 * A digest is longer than a reply: ten quotes with their addresses. Slack advises 4,000 and cuts at
 * 40,000; beyond this nobody would listen.
 */
export const DIGEST_TEXT_LIMIT = 12_000;

/** A question of somebody in a digest. */
export const ASKED_LIMIT = 300;

/** How a question was read. It must leave room in the text for a citation; Slack allows 2,000. */
export const NOTES_LIMIT = 600;

/** A quote is at most 320 characters; this only stops an archive that breaks that promise. */
export const QUOTE_LIMIT = 800;

/** Bold runs in one quote: each costs about 100 characters of JSON. */
export const HIGHLIGHTS_LIMIT = 20;

/** A paragraph in a window. Of text that Slack checks, it allows 3,000. */
export const PARAGRAPH_LIMIT = 2800;

/** Of a citation once it is escaped, as for a name: both must leave room for the link. */
export const TITLE_LIMIT = 200;

/** What a screen reader says of a button. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const LABEL_LIMIT = 75;

/** An author or a publisher. */
export const NAME_LIMIT = 80;

/** A link as it is sent. Slack allows a button's 3,000; of ours four must fit in a message. */
export const LINK_LIMIT = 1200;

export const EXCERPTS_LIMIT = 3;

/** Sources named after the first one of a brief. */
export const MORE_SOURCES_LIMIT = 3;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const length = (text: string): number => text.length;

/**
 * The text, or as many of its whole characters (as readers count them: an emoji of seven code
 * points is one) as fit with an ellipsis into `limit`. `sizeOf` says what a piece costs, whose parts cost as much.
 */
export function shorten(text: string, limit: number, sizeOf = length): string {
  if (text.length <= limit && sizeOf(text) <= limit) return text;
  if (limit < 1) return '';
  const begun = text.slice(0, limit + 1);
  let room = limit - 1;
  let end = 0;
  while (end < begun.length) {
    room -= sizeOf(begun.charAt(end));
    if (room < 0) break;
    end++;
  }
  // Only where it is cut are the characters looked for: to go through all of them takes milliseconds.
  const cut = graphemes.segment(begun).containing(end)?.index ?? end;
  return `${begun.slice(0, cut).trimEnd()}…`;
}
