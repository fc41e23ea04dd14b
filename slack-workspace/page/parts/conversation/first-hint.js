import { html } from '../../vendor/preact.js';

/** @import { View } from '../../../src/local/view.ts' */

/** A question that the archive which comes with the bot answers. */
const MENTIONED = 'who signed the Treaty of Portsmouth?';

/**
 * What to try first. Each example lands in the composer, so that one sees what is sent.
 * @param {{ view: View, onTry: (text: string) => void }} props
 */
export function FirstHint({ view, onTry }) {
  const [command] = view.commands;
  const { handle, name } = view.bot;
  const examples = [
    ...(command === undefined
      ? []
      : [
          {
            text: `${command.command} ${command.usageHint}`.trim(),
            hint: 'only you see the reply',
          },
        ]),
    { text: `@${handle} ${MENTIONED}`, hint: 'the reply comes in a thread that everyone sees' },
    { text: `${command?.command ?? `@${handle}`} help`, hint: `how to ask ${name}` },
  ];
  return html`<section class="first-hint" aria-label="What to try first">
    <h3>Try one of these</h3>
    <p>Choose one, or type it yourself, then press Enter.</p>
    <ul>
      ${examples.map(
        ({ text, hint }) => html`<li>
          <button type="button" class="example" onClick=${() => onTry(text)}><code>${text}</code></button>
          <small>${hint}</small>
        </li>`,
      )}
    </ul>
  </section>`;
}
