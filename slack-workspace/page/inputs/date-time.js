import { html } from '../vendor/preact.js';
import { change, fieldAttributes, heldValue } from './field.js';
import { valueName } from './values.js';

/** @import { FieldProps } from './field.js' */

const TYPES = /** @type {Readonly<Record<string, string>>} */ ({
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
});

/**
 * A day, a time of day, or both, by the browser's own picker.
 * @param {FieldProps} props
 */
export function DateTime(props) {
  const { element } = props;
  const name = valueName(element.type) ?? 'value';
  const held = heldValue(props)[name];
  const onChange = (/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) =>
    change(props, { [name]: fromField(element.type, currentTarget.value) });
  return html`<input
    type=${TYPES[element.type] ?? 'text'}
    class="field field-short"
    value=${toField(element.type, held)}
    onChange=${onChange}
    ...${fieldAttributes(props)}
  />`;
}

/**
 * @param {string} type
 * @param {unknown} held
 */
function toField(type, held) {
  if (type !== 'datetimepicker') return held ?? '';
  if (typeof held !== 'number') return '';
  const local = new Date(held * 1000);
  return new Date(local.getTime() - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/**
 * @param {string} type
 * @param {string} typed
 */
function fromField(type, typed) {
  if (typed === '') return null;
  return type === 'datetimepicker' ? Math.floor(new Date(typed).getTime() / 1000) : typed;
}
