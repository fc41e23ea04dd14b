import { Conversation } from './parts/conversation/conversation.js';
import { Thread } from './parts/conversation/thread.js';
import { BotPage } from './parts/frame/bot-page.js';
import { SideBar } from './parts/frame/side-bar.js';
import { SideFoot } from './parts/frame/side-foot.js';
import { Toasts } from './parts/frame/toasts.js';
import { TopBar } from './parts/frame/top-bar.js';
import { Traffic } from './parts/frame/traffic.js';
import { Modals } from './parts/overlay/modal.js';
import { HOME, useRoute } from './state/use-route.js';
import { useWorkspace } from './state/use-workspace.js';
import { html, useEffect, useRef, useState } from './vendor/preact.js';

/** The whole page. */
export function App() {
  const [route, go] = useRoute();
  const workspace = useWorkspace(route.person);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isTrafficOpen, setTrafficOpen] = useState(false);
  useEffect(() => setMenuOpen(false), [route.place, route.person]);
  const closed = useRef('');
  useEffect(() => {
    if (route.thread === '' && closed.current !== '') focusMessage(closed.current);
    closed.current = '';
  }, [route.thread]);
  const { name } = workspace?.view.conversations.find(({ id }) => id === route.place) ?? {};
  useEffect(() => {
    document.title = `${name === undefined ? '' : `${name} · `}Practice workspace (not Slack)`;
  }, [name]);
  if (workspace === undefined)
    return html`<p class="loading" role="status">Opening the workspace…</p>`;
  const { view } = workspace;
  const open = view.conversations.find(({ id }) => id === route.place) ?? view.conversations[0];
  const dm = view.conversations.find(({ kind }) => kind === 'dm');
  const isBotPage = route.place === HOME || open?.kind === 'dm';
  const place = route.place === HOME ? HOME : (open?.id ?? HOME);
  const to = { person: view.me, place };
  const onTraffic = () => {
    setTrafficOpen(!isTrafficOpen);
    setMenuOpen(false);
  };
  const foot = html`<${SideFoot} isTrafficOpen=${isTrafficOpen} onTraffic=${onTraffic} />`;
  const openThread = (/** @type {string} */ thread) => go({ ...to, thread });
  return html`
    <a class="skip" href="#main" onClick=${skip}>Skip to the conversation</a>
    <${TopBar}
      workspace=${workspace}
      isMenuOpen=${isMenuOpen}
      onMenu=${() => setMenuOpen(!isMenuOpen)}
      onPerson=${(/** @type {string} */ person) => go({ person, place: place === dm?.id ? HOME : place })}
    />
    <div class=${route.thread === '' ? 'columns' : 'columns columns-thread'}>
      <${SideBar} view=${view} place=${place} isOpen=${isMenuOpen} foot=${foot} />
      ${isMenuOpen ? html`<button type="button" class="shade" aria-label="Close channels and people" onClick=${() => setMenuOpen(false)}></button>` : null}
      <main class="main" id="main" tabindex="-1">
        ${
          isBotPage
            ? html`<${BotPage} workspace=${workspace} place=${place} dm=${dm} openThread=${openThread} />`
            : open === undefined
              ? html`<p class="muted">There is no conversation here.</p>`
              : html`<${Conversation} workspace=${workspace} conversation=${open} openThread=${openThread} />`
        }
      </main>
      ${
        route.thread === '' || open === undefined || place === HOME
          ? null
          : html`<${Thread} workspace=${workspace} conversation=${open} threadTs=${route.thread} onClose=${() => {
              closed.current = route.thread;
              go(to);
            }} />`
      }
    </div>
    ${isTrafficOpen ? html`<${Traffic} workspace=${workspace} onClose=${() => setTrafficOpen(false)} />` : null}
    <${Modals} workspace=${workspace} />
    <${Toasts} workspace=${workspace} />
  `;
}

/** The address holds the route, so the link moves the focus itself. */
const skip = (/** @type {Event} */ event) => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};

/**
 * Back to where the thread was opened from, or could have been.
 * @param {string} ts
 */
function focusMessage(ts) {
  const message = document.getElementById(`message-${ts}`);
  const from =
    message?.querySelector('.replies') ?? message?.querySelector('.message-tools button');
  if (from instanceof HTMLElement) from.focus();
  else document.getElementById('main')?.focus();
}
