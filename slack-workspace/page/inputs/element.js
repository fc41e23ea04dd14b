import { html } from '../vendor/preact.js';
import { Button, Feedback, IconPress } from './button.js';
import { Choices } from './choices.js';
import { DateTime } from './date-time.js';
import { ExternalSelect } from './external-select.js';
import { placeholderOf } from './field.js';
import { Overflow } from './overflow.js';
import { MultiSelect, Select } from './select.js';
import { TextInput } from './text-input.js';

/** @import { FieldProps } from './field.js' */

/** @type {Readonly<Record<string, unknown>>} */
const COMPONENTS = {
  button: Button,
  workflow_button: Button,
  feedback_buttons: Feedback,
  icon_button: IconPress,
  overflow: Overflow,
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  datepicker: DateTime,
  timepicker: DateTime,
  datetimepicker: DateTime,
  checkboxes: Choices,
  radio_buttons: Choices,
  external_select: ExternalSelect,
  multi_external_select: ExternalSelect,
  static_select: Select,
  users_select: Select,
  conversations_select: Select,
  channels_select: Select,
  multi_static_select: MultiSelect,
  multi_users_select: MultiSelect,
  multi_conversations_select: MultiSelect,
  multi_channels_select: MultiSelect,
};

/**
 * Any element that can be used. One that this page does not know says so, rather than not be there.
 * @param {FieldProps} props
 */
export function Element(props) {
  const { element, id, label } = props;
  const component = COMPONENTS[element.type];
  if (component === undefined) {
    return html`<em class="unknown">An element of type ${element.type}, which this page cannot show.</em>`;
  }
  const named = id === undefined ? { label: label ?? placeholderOf(element, 'Choose') } : {};
  return html`<${component} ...${props} ...${named} />`;
}
