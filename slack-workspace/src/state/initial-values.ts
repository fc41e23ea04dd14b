import type { Block, InputValue, Values } from '../local/view.ts';
import { allBlocks, elementsOf } from './fill-ids.ts';

/** By type of element: the field of its value, and the field that says how it begins. */
const FIELDS: Readonly<Record<string, readonly [value: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
};

/** The field that holds the value of such an element, as `selected_option`; none for a button. */
export const valueField = (type: unknown): string | undefined => FIELDS[String(type)]?.[0];

/** What the inputs hold before anybody has touched them, as `view.state.values` has it. */
export function initialValues(blocks: readonly Block[]): Values {
  const values: Record<string, Record<string, InputValue>> = {};
  for (const block of allBlocks(blocks)) {
    for (const element of elementsOf(block)) {
      const [field, initial] = FIELDS[String(element.type)] ?? [];
      if (field === undefined || initial === undefined) continue;
      const nothing = field.endsWith('s') ? [] : null;
      values[String(block.block_id)] = {
        ...values[String(block.block_id)],
        [String(element.action_id)]: {
          type: String(element.type),
          [field]: element[initial] ?? nothing,
        },
      };
    }
  }
  return values;
}

/** `given` over `known`, value by value, of those inputs that are there. */
export function mergeValues(known: Values, given: Values = {}): Values {
  return Object.fromEntries(
    Object.entries(known).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).map(([actionId, value]) => [
          actionId,
          { ...value, ...given[blockId]?.[actionId], type: value.type },
        ]),
      ),
    ]),
  );
}
