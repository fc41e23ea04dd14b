import { isFields } from '../../state/fill-ids.ts';
import { valueField } from '../../state/initial-values.ts';
import type { Block, Values } from '../view.ts';
import { SENTENCES } from './sentences.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What Slack itself finds wrong in a modal before the app hears of it, by block id. */
export function inputFaults(
  blocks: readonly Block[],
  values: Values,
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !isFields(block.element)) continue;
    const id = String(block.block_id);
    const { element } = block;
    const given = values[id]?.[String(element.action_id)]?.[valueField(element.type) ?? 'value'];
    const fault = isNothing(given)
      ? block.optional === true
        ? undefined
        : SENTENCES.required
      : valueFault(element, String(given));
    if (fault !== undefined) faults[id] = fault;
  }
  return faults;
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

function valueFault(element: Fields, value: string): string | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return lengthFault(
        value,
        Number(element.min_length ?? 0),
        Number(element.max_length ?? 3000),
      );
    case 'number_input':
      return numberFault(element, value);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+$/.test(value) && hasDotAfter('@', value)
        ? undefined
        : 'Please enter a valid email address.';
    case 'url_text_input':
      return /^https?:\/\/\S+$/.test(value) && hasDotAfter('://', value)
        ? undefined
        : 'Please enter a valid URL.';
    default:
      return undefined;
  }
}

/** With something before the dot, and something behind it. */
function hasDotAfter(mark: string, value: string): boolean {
  const name = value.slice(value.indexOf(mark) + mark.length);
  return name.slice(1, -1).includes('.');
}

function lengthFault(value: string, least: number, most: number): string | undefined {
  if (value.length < least) return `Please enter at least ${least} characters.`;
  return value.length > most ? `Please enter no more than ${most} characters.` : undefined;
}

function numberFault(element: Fields, value: string): string | undefined {
  const number = Number(value);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) {
    return 'Please enter a whole number.';
  }
  if (element.min_value !== undefined && number < Number(element.min_value)) {
    return `Please enter a number of at least ${String(element.min_value)}.`;
  }
  if (element.max_value !== undefined && number > Number(element.max_value)) {
    return `Please enter a number of no more than ${String(element.max_value)}.`;
  }
  return undefined;
}
