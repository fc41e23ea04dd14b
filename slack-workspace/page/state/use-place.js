import { collectValues, withValue } from '../inputs/values.js';
import { useEffect, useRef, useState } from '../vendor/preact.js';

/** @import { Option } from '@slack/types' */
/** @import { Place } from '../blocks/place.js' */
/** @import { Block, InputValue, Values } from '../../src/local/view.ts' */
/** @import { Container } from '../../src/local/posts.ts' */
/** @import { Workspace } from './use-workspace.js' */

/**
 * A place for blocks that remembers what is given in it.
 * @param {Workspace} workspace
 * @param {Container} container
 * @param {readonly Block[]} blocks
 * @param {{ values?: Values, errors?: Readonly<Record<string, string>> }} [known] to the server
 * @returns {Place}
 */
export function usePlace(workspace, container, blocks, { values = {}, errors = {} } = {}) {
  const id = JSON.stringify(container);
  const [given, setGiven] = useState(/** @type {Values} */ ({}));
  const latest = useRef(given);
  useEffect(() => {
    latest.current = {};
    setGiven({});
  }, [id]);
  const all = () => collectValues(blocks, merge(values, latest.current));
  return {
    view: workspace.view,
    container,
    values: merge(values, given),
    errors,
    give(blockId, actionId, value) {
      latest.current = withValue(latest.current, blockId, actionId, value);
      setGiven(latest.current);
    },
    async press(blockId, actionId, change) {
      await workspace.send('press', { container, blockId, actionId, ...change, state: all() });
    },
    async options(blockId, actionId, query) {
      const answer = await workspace.send('options', { container, blockId, actionId, query });
      if (!answer.ok) return [];
      const groups = answer.optionGroups ?? [{ options: answer.options ?? [] }];
      return groups.flatMap(({ options }) => /** @type {Option[]} */ (options));
    },
  };
}

/**
 * @param {Values} below
 * @param {Values} above
 * @returns {Values}
 */
function merge(below, above) {
  /** @type {Record<string, Readonly<Record<string, InputValue>>>} */
  const merged = { ...below };
  for (const [blockId, values] of Object.entries(above)) {
    merged[blockId] = { ...merged[blockId], ...values };
  }
  return merged;
}
