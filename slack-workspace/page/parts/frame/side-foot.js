import { applyTheme, savedTheme } from '../../state/theme.js';
import { html, useState } from '../../vendor/preact.js';

/** @import { Theme } from '../../state/theme.js' */

/**
 * How the page looks, and the way to what goes on behind it.
 * @param {{ isTrafficOpen: boolean, onTraffic: () => void }} props
 */
export function SideFoot({ isTrafficOpen, onTraffic }) {
  const [theme, setTheme] = useState(savedTheme());
  const onChange = (/** @type {{ currentTarget: HTMLSelectElement }} */ { currentTarget }) => {
    const chosen = /** @type {Theme} */ (currentTarget.value);
    applyTheme(chosen);
    setTheme(chosen);
  };
  return html`<div class="side-foot">
    <button type="button" class="button" aria-pressed=${isTrafficOpen} onClick=${onTraffic}>
      ${isTrafficOpen ? 'Hide traffic' : 'Show traffic'}
    </button>
    <label>
      Colours
      <select class="field" value=${theme} onChange=${onChange}>
        <option value="system">Same as system</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  </div>`;
}
