import { nextId } from '../blocks/place.js';
import { html, useMemo, useRef, useState } from '../vendor/preact.js';
import { fromOption } from './choosable.js';
import { change, fieldAttributes, heldValue, placeholderOf } from './field.js';
import { valueName } from './values.js';

/** @import { Option } from '@slack/types' */
/** @import { FieldProps } from './field.js' */

/**
 * Options that the app gives for what was typed; of `multi_external_select` more than one is kept.
 * @param {FieldProps} props
 */
export function ExternalSelect(props) {
  const { element, blockId, place } = props;
  const name = valueName(element.type) ?? 'selected_option';
  const isMany = name === 'selected_options';
  const held = heldValue(props)[name];
  const kept = /** @type {Option[]} */ (Array.isArray(held) ? held : held ? [held] : []);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState(/** @type {Option[]} */ ([]));
  const [at, setAt] = useState(-1);
  const listId = useMemo(nextId, []);
  const asked = useRef('');
  const shortest = Number(element.min_query_length ?? 3);
  const ask = async (/** @type {string} */ typed) => {
    asked.current = typed;
    setQuery(typed);
    setAt(-1);
    const isEnough = typed.length >= Math.max(1, shortest);
    const options = isEnough ? await place.options(blockId, element.action_id, typed) : [];
    if (asked.current === typed) setFound(options);
  };
  const choose = (/** @type {Option} */ option) => {
    const others = kept.filter((one) => fromOption(one).key !== fromOption(option).key);
    change(props, { [name]: isMany ? [...others, option] : option });
    void ask('');
  };
  const remove = (/** @type {Option} */ option) =>
    change(props, { [name]: isMany ? kept.filter((one) => one !== option) : null });
  const onKeyDown = (/** @type {KeyboardEvent} */ event) => {
    const option = found[at];
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && option !== undefined) choose(option);
    else if (event.key === 'Escape' && found.length > 0) setFound([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class="combo">
    ${kept.map(
      (option) => html`<button
        type="button"
        class="chip"
        aria-label=${`Remove ${option.text.text}`}
        onClick=${() => remove(option)}
      >
        ${option.text.text} ×
      </button>`,
    )}
    <input
      type="text"
      class="field"
      role="combobox"
      autocomplete="off"
      aria-expanded=${found.length > 0}
      aria-controls=${listId}
      aria-activedescendant=${at < 0 ? undefined : `${listId}-${at}`}
      placeholder=${placeholderOf(element, 'Type to search')}
      value=${query}
      onInput=${(/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) =>
        void ask(currentTarget.value)}
      onKeyDown=${onKeyDown}
      ...${fieldAttributes(props)}
    />
    <ul class="combo-list" role="listbox" id=${listId} hidden=${found.length === 0} aria-label="Options">
      ${found.map(
        (option, index) => html`<li
          role="option"
          id=${`${listId}-${index}`}
          aria-selected=${index === at}
          onMouseDown=${(/** @type {MouseEvent} */ event) => {
            event.preventDefault();
            choose(option);
          }}
        >
          ${option.text.text}
        </li>`,
      )}
    </ul>
  </div>`;
}
