import { WorkspaceError } from '../errors.ts';
import type { Answered, Posts } from '../local/posts.ts';
import type { Parameters } from '../manifest.ts';
import type { Parts } from '../parts.ts';
import { tellBot } from './tell-bot.ts';

/** Tells the app to do a step; how it ends is what the app calls. https://docs.slack.dev/reference/events/function_executed */
export function runStep(parts: Parts, { callbackId, inputs }: Posts['step']): Answered {
  const { manifest, world } = parts;
  const step = manifest.functions[callbackId];
  if (step === undefined) throw new WorkspaceError(`The app has no step ${callbackId}.`);
  const missing = Object.entries(step.input_parameters).filter(
    ([name, { is_required }]) => is_required && inputs[name] === undefined,
  );
  if (missing.length > 0) {
    throw new WorkspaceError(`The step needs ${missing.map(([name]) => name).join(', ')}.`);
  }
  const execution = world.nextId('Fx');
  const token = `xwfp-${world.nextId('1')}`;
  world.steps.set(execution, { callbackId, token, isRunning: true });
  tellBot(parts, 'function_executed', {
    type: 'function_executed',
    function: {
      id: `Fn${callbackId.toUpperCase().replaceAll('_', '')}`,
      callback_id: callbackId,
      title: step.title,
      description: step.description,
      type: 'app',
      input_parameters: listed(step.input_parameters),
      output_parameters: listed(step.output_parameters),
      app_id: world.begin.bot.appId,
      date_created: 1_700_000_000,
      date_updated: 1_700_000_000,
      date_deleted: 0,
    },
    inputs,
    function_execution_id: execution,
    workflow_execution_id: world.nextId('Wx'),
    event_ts: world.nextTs(),
    bot_access_token: token,
  });
  return { ok: true, execution };
}

const listed = (parameters: Parameters) =>
  Object.entries(parameters).map(([name, about]) => ({ name, ...about }));
