import { html } from '../../vendor/preact.js';
import { Clock } from './clock.js';

/** @import { Workspace } from '../../state/use-workspace.js' */

/**
 * Where one is, what time it is there, and who one is.
 * @param {{ workspace: Workspace, isMenuOpen: boolean, onMenu: () => void, onPerson: (id: string) => void }} props
 */
export function TopBar({ workspace, isMenuOpen, onMenu, onPerson }) {
  const { view } = workspace;
  return html`<header class="top-bar">
    <button
      type="button"
      class="icon-button drawer-button"
      aria-label="Channels and people"
      aria-expanded=${isMenuOpen}
      aria-controls="side-bar"
      onClick=${onMenu}
    >
      ☰
    </button>
    <h1>${view.team.name}</h1>
    <p class="not-slack">A practice workspace on this machine. Not Slack; nothing leaves it.</p>
    <div class="top-tools">
      <${Clock} workspace=${workspace} />
      <label class="top-choice">
        <span>You are</span>
        <select
          value=${view.me}
          onChange=${(/** @type {{ currentTarget: HTMLSelectElement }} */ { currentTarget }) =>
            onPerson(currentTarget.value)}
        >
          ${view.people.map(({ id, name }) => html`<option value=${id} selected=${id === view.me}>${name}</option>`)}
        </select>
      </label>
    </div>
  </header>`;
}
