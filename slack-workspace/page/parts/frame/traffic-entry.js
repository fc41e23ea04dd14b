import { clockTime } from '../../text/times.js';
import { html } from '../../vendor/preact.js';

/** @import { Call, TrafficEntry as Entry } from '../../../src/local/posts.ts' */
/** @import { Workspace } from '../../state/use-workspace.js' */

/** @param {{ entry: Entry, workspace: Workspace }} props */
export function TrafficEntry({ entry, workspace }) {
  const { id, at, kind, summary, retry, retryReason, request, answer, calls } = entry;
  return html`<li class="delivery">
    <div class="delivery-head">
      <time class="muted">${clockTime(new Date(at))}</time>
      <span class="tag">${kind}</span>
      <strong>${summary}</strong>
      ${retry === 0 ? null : html`<span class="tag">again, no. ${retry}${retryReason ? `: ${retryReason}` : ''}</span>`}
      <${Acknowledgement} entry=${entry} />
      ${
        kind === 'event'
          ? html`<button
              type="button"
              class="button button-small"
              onClick=${() => void workspace.send('redeliver', { deliveryId: id })}
            >
              Send again
            </button>`
          : null
      }
    </div>
    ${kind === 'calls' ? null : html`<${Json} label="Request" value=${request} />`}
    ${answer === undefined || answer === '' ? null : html`<${Json} label="Acknowledgement" value=${answer} />`}
    ${calls.length === 0 ? null : html`<ul class="calls">${calls.map((call) => html`<${OneCall} call=${call} />`)}</ul>`}
  </li>`;
}

/** @param {{ entry: Entry }} props */
function Acknowledgement({ entry: { kind, status, ackMs } }) {
  if (kind === 'calls') return null;
  if (ackMs === undefined && status === undefined) return html`<span class="muted">waiting…</span>`;
  const isGood = typeof status === 'number' && status < 300;
  const words = typeof status === 'number' ? `${status}` : status;
  return html`<span class=${isGood ? 'good' : 'bad'}>
    ${words}${ackMs === undefined ? '' : ` in ${Math.round(ackMs)} ms`}
  </span>`;
}

/** @param {{ call: Call }} props */
function OneCall({ call: { method, ok, error, faults = [], ms, request } }) {
  return html`<li>
    <code>${method}</code>
    <span class=${ok ? 'good' : 'bad'}>${ok ? 'ok' : error}</span>
    <span class="muted">${Math.round(ms)} ms</span>
    ${faults.map((fault) => html`<p class="bad">${fault}</p>`)}
    <${Json} label="Sent" value=${request} />
  </li>`;
}

/** @param {{ label: string, value: unknown }} props */
function Json({ label, value }) {
  return html`<details>
    <summary>${label}</summary>
    <pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>
  </details>`;
}
