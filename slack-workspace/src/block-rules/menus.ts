import { z } from 'zod';
import {
  actionable,
  confirmable,
  focusable,
  optionGroup,
  placeholdable,
  plainOption,
} from './texts.ts';

const menu = { ...actionable, ...confirmable, ...focusable, ...placeholdable };
const several = { ...menu, max_selected_items: z.number().int().min(1).optional() };
const id = z.string().min(1);
const respondable = { response_url_enabled: z.boolean().optional() };

const choices = {
  options: z.array(plainOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

/** https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object */
const filter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: filter.optional(),
};

const hasOneList = (value: { options?: unknown; option_groups?: unknown }): boolean =>
  (value.options === undefined) !== (value.option_groups === undefined);
const ONE_LIST = 'must have one of options and option_groups';

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const selects = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...menu,
      ...choices,
      initial_option: plainOption.optional(),
    })
    .refine(hasOneList, ONE_LIST),
  z.strictObject({
    type: z.literal('external_select'),
    ...menu,
    initial_option: plainOption.optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: id.optional() }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    ...conversations,
    ...respondable,
    initial_conversation: id.optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    ...respondable,
    initial_channel: id.optional(),
  }),
] as const;

/** https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element */
export const multiSelects = [
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...several,
      ...choices,
      initial_options: z.array(plainOption).min(1).optional(),
    })
    .refine(hasOneList, ONE_LIST),
  z.strictObject({
    type: z.literal('multi_external_select'),
    ...several,
    initial_options: z.array(plainOption).min(1).optional(),
    min_query_length: z.number().int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...several,
    initial_users: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...several,
    ...conversations,
    initial_conversations: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...several,
    initial_channels: z.array(id).optional(),
  }),
] as const;
