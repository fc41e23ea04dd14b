import { formatDate } from '../text/times.js';
import { html } from '../vendor/preact.js';
import { ChannelMention, Link, Mention } from './parts.js';

/** @import { RichTextElement } from '@slack/types' */
/** @import { View } from '../../src/local/view.ts' */

/**
 * What stands within a paragraph of rich text. Its texts are literal.
 * @param {{ elements: readonly RichTextElement[], view: View }} props
 */
export function RichElements({ elements, view }) {
  return elements.map((element) => styled(element, oneElement(element, view)));
}

/**
 * @param {RichTextElement} element
 * @param {View} view
 * @returns {unknown}
 */
function oneElement(element, view) {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return html`<${Link} url=${element.url}>${element.text ?? element.url}<//>`;
    case 'user':
      return html`<${Mention} id=${element.user_id} view=${view} />`;
    case 'channel':
      return html`<${ChannelMention} id=${element.channel_id} view=${view} />`;
    case 'broadcast':
      return html`<span class="mention mention-me">@${element.range}</span>`;
    case 'usergroup':
      return html`<span class="mention">@${element.usergroup_id}</span>`;
    case 'team':
      return html`<span class="mention">${element.team_id}</span>`;
    case 'emoji':
      return emoji(element.name, element.unicode);
    case 'date':
      return date(element, view);
    case 'color':
      return html`<code>${element.value}</code>`;
    default:
      return '';
  }
}

/**
 * @param {string} name
 * @param {string} [unicode] code points in hexadecimal, joined by `-`
 */
function emoji(name, unicode) {
  if (unicode === undefined) return `:${name}:`;
  const shown = String.fromCodePoint(
    ...unicode.split('-').map((part) => Number.parseInt(part, 16)),
  );
  return html`<span role="img" aria-label=${name.replaceAll('_', ' ')}>${shown}</span>`;
}

/**
 * @param {Extract<RichTextElement, { type: 'date' }>} element
 * @param {View} view
 */
function date(element, view) {
  const shown = formatDate(element.timestamp, element.format, new Date(view.clock));
  const time = html`<time datetime=${new Date(element.timestamp * 1000).toISOString()}>${shown}</time>`;
  return element.url === undefined ? time : html`<${Link} url=${element.url}>${time}<//>`;
}

/**
 * @param {RichTextElement} element
 * @param {unknown} inner
 */
function styled(element, inner) {
  if (!('style' in element) || element.style === undefined) return inner;
  const { style } = element;
  let shown = inner;
  if ('code' in style && style.code) shown = html`<code>${shown}</code>`;
  if (style.strike) shown = html`<s>${shown}</s>`;
  if (style.italic) shown = html`<em>${shown}</em>`;
  if (style.bold) shown = html`<strong>${shown}</strong>`;
  return shown;
}
