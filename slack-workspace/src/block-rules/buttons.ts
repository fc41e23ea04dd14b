import { z } from 'zod';
import {
  actionable,
  confirmable,
  hasOnePicture,
  overflowOption,
  pictureSource,
  plainText,
  url,
  words,
} from './texts.ts';

/** Limits from the pages under https://docs.slack.dev/reference/block-kit/block-elements. */
export const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  ...confirmable,
  text: plainText(75),
  value: z.string().max(2000).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: words(75).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: words(2000),
  accessibility_label: words(75).optional(),
});

export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...actionable,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...actionable,
  ...confirmable,
  icon: z.enum(['trash']),
  text: plainText(75),
  value: z.string().max(2000).optional(),
  accessibility_label: words(75).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  ...confirmable,
  options: z.array(overflowOption).min(1).max(5),
});

export const image = z
  .strictObject({ type: z.literal('image'), alt_text: words(2000), ...pictureSource })
  .refine(hasOnePicture, 'must have one of image_url and slack_file');
