import { html } from '../vendor/preact.js';
import { choosable, heldKeys } from './choosable.js';
import { change, fieldAttributes, heldValue, placeholderOf } from './field.js';
import { valueName } from './values.js';

/** @import { Choosable } from './choosable.js' */
/** @import { FieldProps } from './field.js' */

/**
 * One of several: the browser's own list, which every keyboard and screen reader knows.
 * @param {FieldProps} props
 */
export function Select(props) {
  const { element, place } = props;
  const groups = choosable(element, place.view);
  const [key = ''] = heldKeys(element, heldValue(props));
  const onChange = (/** @type {{ currentTarget: HTMLSelectElement }} */ { currentTarget }) => {
    const all = groups.flatMap(({ choices }) => choices);
    const found = all.find((choice) => choice.key === currentTarget.value);
    change(props, { [valueName(element.type) ?? 'value']: found?.held ?? null });
  };
  return html`<select class="field field-short" value=${key} onChange=${onChange} ...${fieldAttributes(props)}>
    <option value="">${placeholderOf(element, 'Choose…')}</option>
    ${groups.map(({ label, choices }) =>
      label === ''
        ? choices.map((choice) => oneOption(choice, key))
        : html`<optgroup label=${label}>${choices.map((choice) => oneOption(choice, key))}</optgroup>`,
    )}
  </select>`;
}

/**
 * @param {Choosable} choice
 * @param {string} selected
 */
const oneOption = ({ key, text }, selected) =>
  html`<option value=${key} selected=${key === selected}>${text}</option>`;

/**
 * Several of several: a list of checkboxes.
 * @param {FieldProps} props
 */
export function MultiSelect(props) {
  const { element, place } = props;
  const all = choosable(element, place.view);
  const keys = heldKeys(element, heldValue(props));
  const most = Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
  const toggle = (/** @type {string} */ key) => {
    const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
    const held = all
      .flatMap(({ choices }) => choices)
      .filter((choice) => next.includes(choice.key));
    change(props, { [valueName(element.type) ?? 'value']: held.map((choice) => choice.held) });
  };
  const { id, ...attributes } = fieldAttributes(props);
  return html`<div class="choices choices-boxed" role="group" id=${id} tabindex="-1" ...${attributes}>
    ${all.map(({ label, choices }) => [
      label === '' ? null : html`<strong class="choices-label">${label}</strong>`,
      choices.map(
        ({ key, text }) => html`<label class="choice">
          <input
            type="checkbox"
            checked=${keys.includes(key)}
            disabled=${!keys.includes(key) && keys.length >= most}
            onChange=${() => toggle(key)}
          />
          <span>${text}</span>
        </label>`,
      ),
    ])}
  </div>`;
}
