import { decode } from './decode.js';

/** @import { Part } from './mrkdwn.js' */

const REFERENCE = /<([^<>\n]*)>/;
const BARE_ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}])/;

/**
 * `<…>` references, and bare addresses unless `isVerbatim`, in a text without styles.
 * @param {string} text
 * @param {boolean} isVerbatim
 * @returns {Part[]}
 */
export function references(text, isVerbatim) {
  return text
    .split(REFERENCE)
    .flatMap((piece, index) =>
      index % 2 === 1 ? [reference(piece)] : isVerbatim ? plain(piece) : linked(piece),
    );
}

/**
 * @param {string} text
 * @returns {Part[]}
 */
const plain = (text) => (text === '' ? [] : [{ kind: 'text', text: decode(text) }]);

/**
 * @param {string} text
 * @returns {Part[]}
 */
function linked(text) {
  return text.split(BARE_ADDRESS).flatMap((piece, index) => {
    if (index % 2 === 0) return plain(piece);
    const url = decode(piece);
    return [{ kind: 'link', url, text: url }];
  });
}

/**
 * What stands between `<` and `>`. https://docs.slack.dev/messaging/formatting-message-text
 * @param {string} inside
 * @returns {Part}
 */
function reference(inside) {
  const bar = inside.indexOf('|');
  const target = decode(bar < 0 ? inside : inside.slice(0, bar));
  const label = bar < 0 ? undefined : decode(inside.slice(bar + 1));
  if (target.startsWith('@')) return { kind: 'person', id: target.slice(1) };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), text: label ?? '' };
  if (target.startsWith('!date^')) return dated(target, label ?? '');
  if (target.startsWith('!')) {
    return { kind: 'everyone', text: label ?? `@${target.slice(1).split('^')[0]}` };
  }
  return { kind: 'link', url: target, text: label || target.replace(/^mailto:/, '') };
}

/**
 * @param {string} target
 * @param {string} fallback
 * @returns {Part}
 */
function dated(target, fallback) {
  const [, seconds = '', format = '', url] = target.split('^');
  const unix = Number(seconds);
  if (!Number.isFinite(unix) || seconds === '') return { kind: 'text', text: fallback };
  return { kind: 'date', unix, format, fallback, ...(url === undefined ? {} : { url }) };
}
