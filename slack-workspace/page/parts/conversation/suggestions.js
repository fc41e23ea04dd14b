import { html } from '../../vendor/preact.js';

/** @import { Suggestion } from '../../text/completions.js' */

/**
 * The list over the composer. The focus stays in the composer; its keys move the mark.
 * @param {{ id: string, suggestions: readonly Suggestion[], chosen: number, onChoose: (suggestion: Suggestion) => void }} props
 */
export function Suggestions({ id, suggestions, chosen, onChoose }) {
  return html`<ul class="suggestions" role="listbox" id=${id} aria-label="Suggestions" hidden=${suggestions.length === 0}>
    ${suggestions.map(
      (suggestion, index) => html`<li
        key=${suggestion.key}
        id=${`${id}-${index}`}
        role="option"
        aria-selected=${index === chosen}
        onMouseDown=${(/** @type {MouseEvent} */ event) => {
          event.preventDefault();
          onChoose(suggestion);
        }}
      >
        <strong>${suggestion.text}</strong> <small>${suggestion.hint}</small>
      </li>`,
    )}
  </ul>`;
}
