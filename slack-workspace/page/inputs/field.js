import { initialValue } from './values.js';

/** @import { Place } from '../blocks/place.js' */
/** @import { InputValue } from '../../src/local/view.ts' */
/** @import { Element } from './values.js' */

/**
 * What every element of a form is given.
 * @typedef {object} FieldProps
 * @property {Element} element
 * @property {string} blockId
 * @property {Place} place
 * @property {boolean} tells a change is told to the app at once, not only when the form is sent
 * @property {string} [id] of the field, when a label of the block names it
 * @property {string} [label] its name, where no label names it
 * @property {string} [describedBy] ids of its hint and its error
 * @property {boolean} [isInvalid]
 */

/**
 * What the field holds now, under the name it has in Slack's state.
 * @param {FieldProps} props
 * @returns {InputValue}
 */
export const heldValue = ({ element, blockId, place }) =>
  place.values[blockId]?.[element.action_id] ?? initialValue(element) ?? { type: element.type };

/**
 * Keeps what was given and, where the element tells at once, tells it.
 * @param {FieldProps} props
 * @param {Readonly<Record<string, unknown>>} selected as `{ selected_date: '…' }`
 */
export function change({ element, blockId, place, tells }, selected) {
  place.give(blockId, element.action_id, { type: element.type, ...selected });
  if (tells) void place.press(blockId, element.action_id, { selected });
}

/**
 * The attributes that tie a field to its label, hint and error.
 * @param {FieldProps} props
 */
export const fieldAttributes = ({ id, label, describedBy, isInvalid, element }) => ({
  ...(id === undefined ? {} : { id }),
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  ...(isInvalid ? { 'aria-invalid': 'true' } : {}),
  ...(element.focus_on_load === true ? { autofocus: true } : {}),
});

/**
 * The text of an element's placeholder, or `fallback`.
 * @param {Element} element
 * @param {string} [fallback]
 */
export function placeholderOf(element, fallback = '') {
  const { placeholder } = element;
  if (typeof placeholder !== 'object' || placeholder === null || !('text' in placeholder)) {
    return fallback;
  }
  return String(placeholder.text);
}
