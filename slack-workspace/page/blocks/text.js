import { parseMrkdwn } from '../text/mrkdwn.js';
import { html } from '../vendor/preact.js';
import { Parts } from './parts.js';
import { Preformatted } from './preformatted.js';

/** @import { Stretch } from '../text/mrkdwn.js' */
/** @import { View } from '../../src/local/view.ts' */
/** @import { MrkdwnElement, PlainTextElement } from '@slack/types' */

/**
 * mrkdwn, in lines, quotes and code.
 * @param {{ text: string, isVerbatim?: boolean, view: View }} props
 */
export function Mrkdwn({ text, isVerbatim = false, view }) {
  return parseMrkdwn(text, isVerbatim).map((stretch) => oneStretch(stretch, view));
}

/**
 * @param {Stretch} stretch
 * @param {View} view
 */
function oneStretch(stretch, view) {
  if (stretch.kind === 'preformatted') return html`<${Preformatted}>${stretch.text}<//>`;
  const parts = html`<${Parts} parts=${stretch.parts} view=${view} />`;
  if (stretch.kind === 'quote') return html`<blockquote>${parts}</blockquote>`;
  return html`<span class="lines">${parts}</span>`;
}

/**
 * A text object of Block Kit.
 * @param {{ text: MrkdwnElement | PlainTextElement, view: View }} props
 */
export function TextObject({ text, view }) {
  if (text.type === 'plain_text') return html`<span class="lines">${text.text}</span>`;
  return html`<${Mrkdwn} text=${text.text} isVerbatim=${text.verbatim === true} view=${view} />`;
}
