import type { Call } from '../../../slack-workspace/src/local/posts.ts';
import { until } from '../../until.ts';
import type { LocalSlack } from '../bots/local-slack.ts';

type Inputs = Readonly<Record<string, string>>;

/** Every call that ended this run of a step, also those that Slack refused. */
export const endsOf = (slack: LocalSlack, execution: string): readonly Call[] =>
  slack
    .calls()
    .filter(
      ({ method, request }) =>
        method.startsWith('functions.') && request.function_execution_id === execution,
    );

/** A workflow comes to a step of the bot. */
export async function begun(
  slack: LocalSlack,
  callbackId: string,
  inputs: Inputs,
): Promise<string> {
  const answered = await slack.post('step', { callbackId, inputs });
  if (!answered.ok || answered.execution === undefined) throw new Error(JSON.stringify(answered));
  return answered.execution;
}

/** What the step gave to those after it, or why it failed. */
export async function ended(slack: LocalSlack, execution: string) {
  const { method, request } = await until(() => endsOf(slack, execution).find(({ ok }) => ok));
  return method === 'functions.completeSuccess'
    ? { outputs: request.outputs as Inputs }
    : { error: String(request.error) };
}

/** A step from its beginning to its end. */
export const run = async (slack: LocalSlack, callbackId: string, inputs: Inputs) =>
  ended(slack, await begun(slack, callbackId, inputs));
