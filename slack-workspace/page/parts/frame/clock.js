import { clockTime } from '../../text/times.js';
import { html, useEffect, useRef, useState } from '../../vendor/preact.js';

/** @import { Workspace } from '../../state/use-workspace.js' */

/** How often the shown time is looked at again. */
const TICK_MS = 5000;

/**
 * The workspace's own time. It can be moved forward, to see what the bot does by the clock; it stays
 * open for the next step.
 * @param {{ workspace: Workspace }} props
 */
export function Clock({ workspace }) {
  const { view, send } = workspace;
  const [now, setNow] = useState(new Date(view.clock));
  const box = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  useEffect(() => {
    const ahead = new Date(view.clock).getTime() - Date.now();
    const tick = () => setNow(new Date(Date.now() + ahead));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [view.clock]);
  const close = () => {
    if (box.current === null) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  const advance = (/** @type {number} */ advanceMinutes) => void send('clock', { advanceMinutes });
  const onSubmit = (/** @type {SubmitEvent & { currentTarget: HTMLFormElement }} */ event) => {
    event.preventDefault();
    const to = new FormData(event.currentTarget).get('to');
    if (typeof to !== 'string' || to === '') return;
    close();
    void send('clock', { to: new Date(to).toISOString() });
  };
  const day = now.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
  return html`<details
    class="clock"
    ref=${box}
    onKeyDown=${(/** @type {KeyboardEvent} */ { key }) => key === 'Escape' && close()}
  >
    <summary title="The time in this workspace"><time><span class="clock-day">${day}, </span>${clockTime(now)}</time></summary>
    <div class="drop">
      <p>Move this workspace's clock forward:</p>
      <div class="actions">
        <button type="button" class="button" onClick=${() => advance(60)}>+1 hour</button>
        <button type="button" class="button" onClick=${() => advance(60 * 24)}>+1 day</button>
      </div>
      <form onSubmit=${onSubmit}>
        <label class="label" for="clock-to">To a time</label>
        <input class="field" id="clock-to" name="to" type="datetime-local" required />
        <button type="submit" class="button">Move</button>
      </form>
    </div>
  </details>`;
}
