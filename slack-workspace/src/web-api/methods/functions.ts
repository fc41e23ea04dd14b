import { ApiFault } from '../../api-fault.ts';
import type { Parameters } from '../../manifest.ts';
import type { Parts } from '../../parts.ts';
import type { StoredStep } from '../../state/world.ts';
import type { Arguments } from '../arguments.ts';
import type { Fields, Methods } from '../method.ts';

/** How a step of a workflow ends. https://docs.slack.dev/reference/methods?family=functions */
export const functions: Methods = {
  'functions.completeSuccess': { tier: 3, run: completeSuccess },
  'functions.completeError': { tier: 3, run: completeError },
};

function completeSuccess(args: Arguments, parts: Parts): Fields {
  const step = runningStep(args, parts);
  const declared = parts.manifest.functions[step.callbackId]?.output_parameters ?? {};
  const messages = faultsOf(args.outputs, declared);
  if (messages.length > 0) {
    throw new ApiFault('parameter_validation_failed', {
      fields: { response_metadata: { messages } },
    });
  }
  step.isRunning = false;
  return {};
}

function completeError(args: Arguments, parts: Parts): Fields {
  const step = runningStep(args, parts);
  if (typeof args.error !== 'string' || args.error === '') throw new ApiFault('invalid_arguments');
  step.isRunning = false;
  return {};
}

function runningStep({ function_execution_id: id }: Arguments, { world }: Parts): StoredStep {
  const step = world.steps.get(String(id));
  if (step === undefined) throw new ApiFault('function_execution_not_found');
  if (!step.isRunning) throw new ApiFault('execution_not_in_running_state');
  return step;
}

/** Whether the outputs are those of the manifest; of types, only texts are told apart. */
function faultsOf(given: unknown, declared: Parameters): readonly string[] {
  if (typeof given !== 'object' || given === null) return ['outputs must be an object'];
  const outputs = new Map(Object.entries(given));
  const unknown = [...outputs.keys()].filter((name) => declared[name] === undefined);
  const missing = Object.entries(declared).filter(
    ([name, { is_required }]) => is_required && !outputs.has(name),
  );
  const wrong = [...outputs].filter(
    ([name, value]) => declared[name]?.type === 'string' && typeof value !== 'string',
  );
  return [
    ...unknown.map((name) => `${name} is no output of the step`),
    ...missing.map(([name]) => `${name} is missing`),
    ...wrong.map(([name]) => `${name} must be a text`),
  ];
}
