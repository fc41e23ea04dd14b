import { z } from 'zod';
import { blockFaults } from './check-blocks.ts';
import { type BlockFault, faultsIn } from './faults.ts';
import { plainText } from './texts.ts';

const anyView = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};

/** https://docs.slack.dev/reference/views/modal-views */
const modal = z.strictObject({
  type: z.literal('modal'),
  ...anyView,
  title: plainText(24),
  close: plainText(24).optional(),
  submit: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});

/** https://docs.slack.dev/reference/views/home-tab-views */
const home = z.strictObject({ type: z.literal('home'), ...anyView });

/** Whatever Slack would refuse in a view. */
export function viewFaults(kind: 'modal' | 'home', view: unknown): readonly BlockFault[] {
  const faults = faultsIn(kind === 'modal' ? modal : home, view, '/view');
  if (faults.length > 0) return faults;
  const parsed = z.looseObject(anyView).parse(view);
  return [
    ...blockFaults(kind, parsed.blocks, '/view/blocks'),
    ...(kind === 'modal' && parsed.submit === undefined && hasInput(parsed.blocks)
      ? [{ message: 'missing required field: submit', pointer: '/view' }]
      : []),
  ];
}

const hasInput = (blocks: readonly unknown[]): boolean =>
  blocks.some(
    (block) =>
      typeof block === 'object' && block !== null && 'type' in block && block.type === 'input',
  );
