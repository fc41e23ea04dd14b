/** @import { Part } from './mrkdwn.js' */

/** In the order in which they are tried at one place. */
const MARKS = /** @type {const} */ ([
  { pattern: /^`([^`]+)`/, kind: 'code' },
  { pattern: /^!\[([^\]]*)\]\(([^()\s]+)[^()]*\)/, kind: 'image' },
  { pattern: /^\[([^\]]+)\]\(([^()\s]+)[^()]*\)/, kind: 'link' },
  { pattern: /^<(https?:\/\/[^>\s]+)>/, kind: 'address' },
  { pattern: /^\*\*(?!\s)([\s\S]+?)(?<!\s)\*\*/, kind: 'bold' },
  { pattern: /^__(?!\s)([\s\S]+?)(?<!\s)__/, kind: 'bold' },
  { pattern: /^~~(?!\s)([\s\S]+?)(?<!\s)~~/, kind: 'strike' },
  { pattern: /^\*(?!\s)([\s\S]+?)(?<!\s)\*/, kind: 'italic' },
  { pattern: /^_(?!\s)([\s\S]+?)(?<!\s)_(?![\p{L}\p{N}])/u, kind: 'italic' },
]);

/**
 * Standard Markdown within a paragraph. An image is its description: nothing is loaded.
 * @param {string} text
 * @returns {Part[]}
 */
export function parseMarkdownInline(text) {
  /** @type {Part[]} */
  const parts = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(text.slice(at));
    const found = escaped === null ? markAt(text, at) : undefined;
    if (found !== undefined) {
      flush();
      parts.push(found.part);
      at += found.length;
      continue;
    }
    plain += escaped?.[1] ?? text[at] ?? '';
    at += escaped === null ? 1 : 2;
  }
  flush();
  return parts;
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {{ part: Part, length: number } | undefined}
 */
function markAt(text, at) {
  const rest = text.slice(at);
  const isInWord = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
  for (const { pattern, kind } of MARKS) {
    const match = pattern.exec(rest);
    if (match === null || (isInWord && rest.startsWith('_'))) continue;
    const [whole, inner = '', url = ''] = match;
    return { part: partOf(kind, inner, url), length: whole.length };
  }
  return undefined;
}

/**
 * @param {(typeof MARKS)[number]['kind']} kind
 * @param {string} inner
 * @param {string} url
 * @returns {Part}
 */
function partOf(kind, inner, url) {
  if (kind === 'code') return { kind, text: inner };
  if (kind === 'image') return { kind: 'text', text: `[Image: ${inner}]` };
  if (kind === 'link') return { kind, url, text: inner };
  if (kind === 'address') return { kind: 'link', url: inner, text: inner };
  return { kind: 'style', style: kind, parts: parseMarkdownInline(inner) };
}
