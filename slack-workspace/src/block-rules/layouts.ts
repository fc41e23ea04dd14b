import { z } from 'zod';
import { button, feedbackButtons, iconButton, image, overflow } from './buttons.ts';
import { dateTimePicker, fields, pickers } from './inputs.ts';
import { multiSelects, selects } from './menus.ts';
import { richTextInput } from './rich-text.ts';
import {
  anyText,
  hasOnePicture,
  idField,
  mrkdwn,
  pictureSource,
  plainText,
  url,
  words,
} from './texts.ts';

const block = { block_id: idField.optional() };
const elements = <Element extends z.ZodType>(element: Element, limit: number) =>
  z.array(element).min(1).max(limit);

/** Limits from the pages under https://docs.slack.dev/reference/block-kit/blocks. */
export const section = z
  .strictObject({
    type: z.literal('section'),
    ...block,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z
      .discriminatedUnion('type', [
        button,
        image,
        overflow,
        ...pickers,
        ...selects,
        ...multiSelects,
      ])
      .optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields: columns }) => text !== undefined || columns !== undefined, {
    message: 'missing required field: text',
  });

export const context = z.strictObject({
  type: z.literal('context'),
  ...block,
  elements: elements(z.discriminatedUnion('type', [plainText(3000), mrkdwn(3000), image]), 10),
});

export const actions = z.strictObject({
  type: z.literal('actions'),
  ...block,
  elements: elements(
    z.discriminatedUnion('type', [
      button,
      overflow,
      dateTimePicker,
      richTextInput,
      ...pickers,
      ...selects,
      ...multiSelects,
    ]),
    25,
  ),
});

export const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  ...block,
  elements: elements(z.discriminatedUnion('type', [feedbackButtons, iconButton]), 5),
});

export const input = z.strictObject({
  type: z.literal('input'),
  ...block,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: z.discriminatedUnion('type', [
    dateTimePicker,
    richTextInput,
    ...fields,
    ...pickers,
    ...selects,
    ...multiSelects,
  ]),
});

export const simple = [
  z.strictObject({ type: z.literal('divider'), ...block }),
  z.strictObject({ type: z.literal('header'), ...block, text: plainText(150) }),
  z
    .strictObject({
      type: z.literal('image'),
      ...block,
      ...pictureSource,
      alt_text: words(2000),
      title: plainText(2000).optional(),
    })
    .refine(hasOnePicture, 'must have one of image_url and slack_file'),
] as const;

export const markdown = z.strictObject({
  type: z.literal('markdown'),
  ...block,
  text: words(12_000),
});

export const video = z.strictObject({
  type: z.literal('video'),
  ...block,
  video_url: url,
  thumbnail_url: url,
  alt_text: words(2000),
  title: plainText(199),
  title_url: url.optional(),
  author_name: z.string().max(49).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: url.optional(),
  description: plainText(200).optional(),
});
