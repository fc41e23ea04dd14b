import type { Block } from '../local/view.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Elements nobody acts on have no `action_id`. */
const PASSIVE: ReadonlySet<unknown> = new Set(['image', 'plain_text', 'mrkdwn', 'url']);

/** The blocks with the ids Slack makes up where the app gave none. */
export const fillIds = (
  blocks: readonly Block[],
  nextId: (prefix: string) => string,
): readonly Block[] => blocks.map((block) => filled(block, nextId));

function filled(block: Block, nextId: (prefix: string) => string): Block {
  const withAction = (element: unknown): unknown =>
    isFields(element) && !PASSIVE.has(element.type) && block.type !== 'rich_text'
      ? { ...element, action_id: element.action_id ?? nextId('a') }
      : element;
  const inner = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((one) => (isBlock(one) ? filled(one, nextId) : one)) : value;
  return {
    ...block,
    block_id: block.block_id ?? nextId('b'),
    ...(Array.isArray(block.elements)
      ? {
          elements:
            block.type === 'carousel' ? inner(block.elements) : block.elements.map(withAction),
        }
      : {}),
    ...('accessory' in block ? { accessory: withAction(block.accessory) } : {}),
    ...('element' in block ? { element: withAction(block.element) } : {}),
    ...(Array.isArray(block.actions) ? { actions: block.actions.map(withAction) } : {}),
    ...('child_blocks' in block ? { child_blocks: inner(block.child_blocks) } : {}),
  };
}

/** Every block, those inside containers and carousels too. */
export const allBlocks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    const inside = block.type === 'carousel' ? block.elements : block.child_blocks;
    return [block, ...(Array.isArray(inside) ? allBlocks(inside.filter(isBlock)) : [])];
  });

/** What can be acted on in a block. */
export function elementsOf(block: Block): readonly Fields[] {
  const lists = [block.elements, block.actions, [block.accessory, block.element]];
  return lists.flatMap((list) => (Array.isArray(list) ? list : [])).filter(isFields);
}

export const findElement = (
  blocks: readonly Block[],
  blockId: string,
  actionId: string,
): Fields | undefined =>
  allBlocks(blocks)
    .filter((block) => block.block_id === blockId)
    .flatMap(elementsOf)
    .find((element) => element.action_id === actionId);

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isBlock = (value: unknown): value is Block =>
  isFields(value) && typeof value.type === 'string';
