import type { WebClient } from '@slack/web-api';
import type { Outputs } from '../../blocks/steps/outputs.ts';
import { reach } from './reach.ts';

/** How a step of a workflow ends. */
export type StepEnd = { readonly outputs: Outputs } | { readonly error: string };

/**
 * Tells Slack so: with the token that came with the step, where there is one, and with the bot's own. One
 * outlives a restart, and the other is what Slack asks for.
 */
export async function endStep(
  client: WebClient,
  execution: string,
  end: StepEnd,
  token?: string,
): Promise<void> {
  const about = { function_execution_id: execution };
  const tell = (auth: { readonly token?: string }): Promise<unknown> =>
    'error' in end
      ? client.functions.completeError({ ...about, ...auth, error: end.error })
      : client.functions.completeSuccess({ ...about, ...auth, outputs: { ...end.outputs } });
  await reach(...(token === undefined ? [] : [() => tell({ token })]), () => tell({}));
}
