import { z } from 'zod';
import { button, image } from './buttons.ts';
import { actions, context, input, section, simple } from './layouts.ts';
import { richText } from './rich-text.ts';
import { table } from './tables.ts';
import { anyText, idField, mrkdwn, plainText, url, words } from './texts.ts';

const block = { block_id: idField.optional() };

export const alert = z.strictObject({
  type: z.literal('alert'),
  ...block,
  text: anyText(3000),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

export const card = z
  .strictObject({
    type: z.literal('card'),
    ...block,
    hero_image: image.optional(),
    icon: image.optional(),
    title: mrkdwn(150).optional(),
    subtitle: mrkdwn(150).optional(),
    body: mrkdwn(200).optional(),
    actions: z.array(button).optional(),
  })
  .refine((one) => one.hero_image ?? one.title ?? one.actions ?? one.body, {
    message: 'must have one of hero_image, title, actions and body',
  });

export const carousel = z.strictObject({
  type: z.literal('carousel'),
  ...block,
  elements: z.array(card).min(1).max(10),
});

export const container = z
  .strictObject({
    type: z.literal('container'),
    ...block,
    title: plainText(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(150).optional(),
    icon: image.optional(),
    child_blocks: z
      .array(
        z.discriminatedUnion('type', [
          actions,
          context,
          input,
          section,
          richText,
          table,
          ...simple,
        ]),
      )
      .min(1)
      .max(10),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine(({ title, rich_text_title }) => title ?? rich_text_title, {
    message: 'missing required field: title',
  })
  // https://github.com/slackapi/node-slack-sdk/pull/2721
  .refine((one) => !(one.is_collapsible && one.has_header_divider), {
    message: 'must not have both is_collapsible and has_header_divider',
  })
  .refine((one) => one.is_collapsible || !one.default_collapsed, {
    message: 'must be is_collapsible to be default_collapsed',
  });

const taskCard = z.strictObject({
  type: z.literal('task_card'),
  ...block,
  task_id: words(255),
  title: words(3000),
  details: richText.optional(),
  output: richText.optional(),
  sources: z
    .array(z.strictObject({ type: z.literal('url'), url, text: z.string().min(1) }))
    .optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

export const tasks = [
  taskCard,
  z.strictObject({
    type: z.literal('plan'),
    ...block,
    title: words(3000),
    tasks: z.array(taskCard).optional(),
  }),
] as const;
