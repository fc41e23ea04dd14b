import { z } from 'zod';
import { alert, card, carousel, container, tasks } from './cards.ts';
import { type BlockFault, faultsIn } from './faults.ts';
import {
  actions,
  context,
  contextActions,
  input,
  markdown,
  section,
  simple,
  video,
} from './layouts.ts';
import { richText } from './rich-text.ts';
import { dataTable, table } from './tables.ts';

const everywhere = [
  section,
  context,
  actions,
  input,
  richText,
  alert,
  card,
  carousel,
  container,
  video,
  ...simple,
] as const;

/** What may stand where; the limits are Slack's. */
const SURFACES = {
  message: z
    .array(
      z.discriminatedUnion('type', [
        ...everywhere,
        contextActions,
        markdown,
        table,
        dataTable,
        ...tasks,
      ]),
    )
    .max(50),
  modal: z.array(z.discriminatedUnion('type', [...everywhere])).max(100),
  home: z.array(z.discriminatedUnion('type', [...everywhere])).max(100),
} as const;

/** Whatever Slack would refuse in the blocks of a message, a modal or a Home. */
export function blockFaults(
  surface: keyof typeof SURFACES,
  blocks: unknown,
  root = '/blocks',
): readonly BlockFault[] {
  const faults = faultsIn(SURFACES[surface], blocks, root);
  if (faults.length > 0 || !Array.isArray(blocks)) return faults;
  return [
    ...repeated(blocks, 'block_id', root),
    ...blocks.flatMap((block, index) => repeatedActions(block, `${root}/${index}`)),
  ];
}

function repeatedActions(block: unknown, root: string): readonly BlockFault[] {
  if (typeof block !== 'object' || block === null || !('elements' in block)) return [];
  return Array.isArray(block.elements)
    ? repeated(block.elements, 'action_id', `${root}/elements`)
    : [];
}

function repeated(
  items: readonly unknown[],
  key: 'block_id' | 'action_id',
  root: string,
): readonly BlockFault[] {
  const seen = new Set<unknown>();
  return items.flatMap((item, index) => {
    if (typeof item !== 'object' || item === null) return [];
    const id = (item as Readonly<Record<string, unknown>>)[key];
    const isAgain = id !== undefined && seen.has(id);
    seen.add(id);
    const pointer = `${root}/${index}/${key}`;
    return isAgain ? [{ message: `\`${key}\` ${String(id)} already exists`, pointer }] : [];
  });
}
