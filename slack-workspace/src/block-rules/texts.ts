import { z } from 'zod';

/** A string of 1 to `limit` characters. */
export const words = (limit: number) => z.string().min(1).max(limit);

export const plainText = (limit = 3000) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: words(limit),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (limit = 3000) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: words(limit),
    verbatim: z.boolean().optional(),
  });

export const anyText = (limit = 3000) =>
  z.discriminatedUnion('type', [plainText(limit), mrkdwn(limit)]);

/** Slack takes http, https and a few more; none that runs anything. */
export const url = z
  .string()
  .max(3000)
  .regex(/^(?:https?|mailto|tel|slack):\S+$/i, 'must be a valid url');

export const idField = z.string().min(1).max(255);

/** What every interactive element may hold. */
export const actionable = { action_id: idField.optional() };

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

export const confirmable = { confirm: confirm.optional() };
export const focusable = { focus_on_load: z.boolean().optional() };
export const placeholdable = { placeholder: plainText(150).optional() };

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const plainOption = z.strictObject({
  text: plainText(75),
  value: words(150),
  description: plainText(75).optional(),
});

export const anyOption = z.strictObject({
  text: anyText(75),
  value: words(150),
  description: anyText(75).optional(),
});

export const overflowOption = z.strictObject({
  text: plainText(75),
  value: words(150).optional(),
  description: plainText(75).optional(),
  url: url.optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(plainOption).min(1).max(100),
});

/** Either an address or a file of the workspace. */
export const pictureSource = {
  image_url: url.optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
};

export const hasOnePicture = (value: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (value.image_url === undefined) !== (value.slack_file === undefined);
