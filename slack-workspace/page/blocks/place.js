/** @import { InputValue, Values, View } from '../../src/local/view.ts' */
/** @import { Container } from '../../src/local/posts.ts' */
/** @import { Option } from '@slack/types' */

/**
 * Where blocks are shown, and what a person can do there.
 * @typedef {object} Place
 * @property {View} view
 * @property {Container} container
 * @property {Values} values what has been given here and not yet been sent
 * @property {Readonly<Record<string, string>>} errors a sentence by block id
 * @property {(blockId: string, actionId: string, value: InputValue) => void} give
 * @property {(blockId: string, actionId: string, change: Change) => Promise<void>} press
 * @property {(blockId: string, actionId: string, query: string) => Promise<Option[]>} options
 */

/**
 * What a press tells the app: the value of a button, or what was chosen.
 * @typedef {{ value?: string, selected?: Readonly<Record<string, unknown>> }} Change
 */

let count = 0;

/** An id for an element of the page, so that a label can name its field. */
export const nextId = () => {
  count += 1;
  return `field-${count}`;
};
