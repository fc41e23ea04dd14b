import { html } from '../../vendor/preact.js';

/** @import { View } from '../../../src/local/view.ts' */

/**
 * What to try first: questions that the bot says it answers, else the hint of its command. Each example lands in the composer, so that one sees what is sent.
 * @param {{ view: View, onTry: (text: string) => void }} props
 */
export function FirstHint({ view, onTry }) {
  const [command] = view.commands;
  const { handle, name } = view.bot;
  const [asked, mentioned = asked] = view.bot.examples ?? [command?.usageHint].filter(Boolean);
  const to = command?.command ?? `@${handle}`;
  const tips = view.bot.tips ?? [];
  const examples = [
    ...(command === undefined || asked === undefined
      ? []
      : [{ text: `${command.command} ${asked}`, hint: 'only you see the reply' }]),
    ...(mentioned === undefined
      ? []
      : [
          {
            text: `@${handle} ${mentioned}`,
            hint: 'the reply comes in a thread that everyone sees',
          },
        ]),
    ...tips.flatMap(({ question, hint }) =>
      question === undefined ? [] : [{ text: `${to} ${question}`, hint }],
    ),
    { text: `${to} help`, hint: `how to ask ${name}` },
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
    ${tips.map(({ question, hint }) => question === undefined && html`<p><small>${hint}</small></p>`)}
  </section>`;
}
