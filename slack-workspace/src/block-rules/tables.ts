import { z } from 'zod';
import { richText } from './rich-text.ts';
import { idField, words } from './texts.ts';

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
]);

const rows = (limit: number) => z.array(z.array(cell).min(1).max(20)).min(1).max(limit);

/** https://docs.slack.dev/reference/block-kit/blocks/table-block */
export const table = z.strictObject({
  type: z.literal('table'),
  block_id: idField.optional(),
  rows: rows(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});

/** A header row and up to 100 more. https://docs.slack.dev/reference/block-kit/blocks/data-table-block */
export const dataTable = z.strictObject({
  type: z.literal('data_table'),
  block_id: idField.optional(),
  caption: words(3000),
  rows: rows(101),
  page_size: z.number().int().min(1).max(100).optional(),
  row_header_column_index: z.number().int().min(0).optional(),
});
