import { TextObject } from '../blocks/text.js';
import { html } from '../vendor/preact.js';
import { change, fieldAttributes, heldValue } from './field.js';

/** @import { Option } from '@slack/types' */
/** @import { FieldProps } from './field.js' */

/**
 * Checkboxes and radio buttons.
 * @param {FieldProps} props
 */
export function Choices(props) {
  const { element, blockId, place } = props;
  const options = /** @type {Option[]} */ (element.options ?? []);
  const isMany = element.type === 'checkboxes';
  const chosen = chosenValues(heldValue(props));
  const choose = (/** @type {Option} */ option, /** @type {boolean} */ isOn) => {
    if (!isMany) return change(props, { selected_option: option });
    const values = isOn
      ? [...chosen, option.value]
      : chosen.filter((value) => value !== option.value);
    const selected = options.filter(({ value }) => values.includes(value));
    return change(props, { selected_options: selected });
  };
  const { id, ...attributes } = fieldAttributes(props);
  return html`<div class="choices" role=${isMany ? 'group' : 'radiogroup'} id=${id} tabindex="-1" ...${attributes}>
    ${options.map(
      (option) => html`<label class="choice">
        <input
          type=${isMany ? 'checkbox' : 'radio'}
          name=${`${blockId}-${element.action_id}`}
          checked=${chosen.includes(option.value)}
          onChange=${(/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) =>
            choose(option, currentTarget.checked)}
        />
        <span>
          <${TextObject} text=${option.text} view=${place.view} />
          ${
            option.description === undefined
              ? null
              : html`<small><${TextObject} text=${option.description} view=${place.view} /></small>`
          }
        </span>
      </label>`,
    )}
  </div>`;
}

/**
 * @param {Readonly<Record<string, unknown>>} value
 * @returns {(string | undefined)[]}
 */
function chosenValues(value) {
  const one = /** @type {Option | null | undefined} */ (value.selected_option);
  const many = /** @type {Option[] | undefined} */ (value.selected_options);
  return (many ?? (one ? [one] : [])).map((option) => option.value);
}
