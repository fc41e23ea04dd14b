import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Turns } from '../../delivery/turn.ts';
import type { RunStep } from '../../steps/run-step.ts';

type StepArgs = Pick<AllMiddlewareArgs, 'client' | 'context'> & { readonly body: object };

/** A step that somebody has put into a workflow; Bolt has acknowledged it by now. */
export const workflowStep =
  (run: RunStep, turns: Turns) =>
  async ({ body, client, context }: StepArgs): Promise<void> => {
    const turn = turns.of(body);
    if (turn !== undefined) await run(turn, client, context.functionBotAccessToken);
  };
