import { z } from 'zod';
import { actionable, anyOption, confirmable, focusable, placeholdable } from './texts.ts';

const picker = { ...actionable, ...confirmable, ...focusable };
const options = { options: z.array(anyOption).min(1).max(10) };

/** https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object */
const dispatchable = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .optional(),
    })
    .optional(),
};
const typed = { ...actionable, ...dispatchable, ...focusable, ...placeholdable };

/** Elements that stand in sections and actions too. */
export const pickers = [
  z.strictObject({
    type: z.literal('checkboxes'),
    ...picker,
    ...options,
    initial_options: z.array(anyOption).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    ...picker,
    ...options,
    initial_option: anyOption.optional(),
  }),
  z.strictObject({
    type: z.literal('datepicker'),
    ...picker,
    ...placeholdable,
    initial_date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'must match the format YYYY-MM-DD')
      .optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...picker,
    ...placeholdable,
    initial_time: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must match the format HH:mm')
      .optional(),
    timezone: z.string().optional(),
  }),
] as const;

export const dateTimePicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...picker,
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});

const number = z.union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?$/, 'must be a number')]);

/** Elements that stand in input blocks alone. */
export const fields = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(3000).optional(),
    max_length: z.number().int().min(1).max(3000).optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: number.optional(),
    min_value: number.optional(),
    max_value: number.optional(),
  }),
  z.strictObject({
    type: z.literal('email_text_input'),
    ...typed,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('url_text_input'),
    ...typed,
    initial_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('file_input'),
    ...actionable,
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
] as const;
