import { Menu } from '../parts/overlay/menu.js';
import { html } from '../vendor/preact.js';
import { usePress } from './button.js';

/** @import { Overflow as OverflowElement } from '@slack/types' */
/** @import { Props } from './button.js' */

/**
 * A "…" with a few things to do.
 * @param {Props<OverflowElement>} props
 */
export function Overflow(props) {
  const { press, dialog, isPending } = usePress(props);
  const items = props.element.options.map((option) => ({
    text: option.text.text,
    choose: () => press({ selected: { selected_option: option } }),
  }));
  return html`<${Menu} label="More" items=${items} isBusy=${isPending} />${dialog}`;
}
