import { html } from '../vendor/preact.js';
import { change, fieldAttributes, heldValue, placeholderOf } from './field.js';

/** @import { FieldProps } from './field.js' */

const TYPES = /** @type {Readonly<Record<string, string>>} */ ({
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
  plain_text_input: 'text',
});

/**
 * Text, an address, a number. Slack judges what was typed, so the browser does not.
 * @param {FieldProps} props
 */
export function TextInput(props) {
  const { element, tells } = props;
  const on = whenTold(element.dispatch_action_config);
  const give = (/** @type {string} */ value, /** @type {boolean} */ isTold) =>
    change({ ...props, tells: tells && isTold }, { value: value === '' ? null : value });
  const onInput = (/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) =>
    give(currentTarget.value, on.includes('on_character_entered'));
  const onKeyDown = (/** @type {KeyboardEvent & { currentTarget: HTMLInputElement }} */ event) => {
    if (event.key !== 'Enter' || !tells || !on.includes('on_enter_pressed')) return;
    event.preventDefault();
    give(event.currentTarget.value, true);
  };
  const attributes = {
    ...fieldAttributes(props),
    class: 'field',
    value: heldValue(props).value ?? '',
    placeholder: placeholderOf(element),
    maxlength: element.max_length,
    onInput,
    onKeyDown,
  };
  if (element.multiline === true) return html`<textarea rows="4" ...${attributes}></textarea>`;
  const mode = element.type === 'number_input' ? { inputmode: 'decimal' } : {};
  return html`<input type=${TYPES[element.type] ?? 'text'} autocomplete="off" ...${mode} ...${attributes} />`;
}

/**
 * @param {unknown} config
 * @returns {readonly unknown[]}
 */
function whenTold(config) {
  const isConfig = typeof config === 'object' && config !== null && 'trigger_actions_on' in config;
  return isConfig && Array.isArray(config.trigger_actions_on)
    ? config.trigger_actions_on
    : ['on_enter_pressed'];
}
