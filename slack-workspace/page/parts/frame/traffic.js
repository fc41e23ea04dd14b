import { fetchTraffic } from '../../state/api.js';
import { html, useEffect, useState } from '../../vendor/preact.js';
import { TrafficEntry } from './traffic-entry.js';

/** @import { TrafficEntry as Entry } from '../../../src/local/posts.ts' */
/** @import { Workspace } from '../../state/use-workspace.js' */

/** An acknowledgement may come without anything to see; the panel looks again this often. */
const LOOK_MS = 1000;

/**
 * What goes to and fro between the workspace and the bot, newest first.
 * @param {{ workspace: Workspace, onClose: () => void }} props
 */
export function Traffic({ workspace, onClose }) {
  const [entries, setEntries] = useState(/** @type {readonly Entry[]} */ ([]));
  const [failed, setFailed] = useState('');
  useEffect(() => {
    let isOver = false;
    const look = () =>
      fetchTraffic().then(
        (traffic) => {
          if (isOver) return;
          setFailed('');
          setEntries([...traffic.entries].reverse());
        },
        (/** @type {Error} */ error) => setFailed(error.message),
      );
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [workspace.view]);
  return html`<section class="traffic" aria-label="Traffic">
    <header class="main-head">
      <div>
        <h2>Traffic</h2>
        <p class="muted topic">What the bot is sent, how fast it acknowledges, and what it calls</p>
      </div>
      <button type="button" class="icon-button" aria-label="Close traffic" onClick=${onClose}>✕</button>
    </header>
    ${failed === '' ? null : html`<p class="error">${failed}</p>`}
    ${entries.length === 0 ? html`<p class="muted traffic-empty">Nothing yet. Say something to the bot.</p>` : null}
    <ol class="traffic-list" tabindex="0" aria-label="Deliveries, newest first">
      ${entries.map((entry) => html`<${TrafficEntry} key=${entry.id} entry=${entry} workspace=${workspace} />`)}
    </ol>
  </section>`;
}
