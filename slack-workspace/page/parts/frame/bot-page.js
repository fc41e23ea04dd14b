import { Blocks } from '../../blocks/blocks.js';
import { initials } from '../../state/people.js';
import { usePlace } from '../../state/use-place.js';
import { HOME, routeHash } from '../../state/use-route.js';
import { html, useEffect } from '../../vendor/preact.js';
import { Conversation } from '../conversation/conversation.js';

/** @import { Workspace } from '../../state/use-workspace.js' */
/** @import { Conversation as ConversationType } from '../../../src/local/view.ts' */

/**
 * The bot's own page: its Home tab and the direct messages with it. Opening a tab tells the bot, as
 * in Slack.
 * @param {{ workspace: Workspace, place: string, dm: ConversationType | undefined, openThread: (ts: string) => void }} props
 */
export function BotPage({ workspace, place, dm, openThread }) {
  const { view, send } = workspace;
  const { bot, me } = view;
  const isHome = place === HOME || dm === undefined;
  const what = isHome ? 'home' : 'dm';
  useEffect(() => {
    void send('open', { what }, true);
  }, [what, me]);
  const tab = (
    /** @type {string} */ name,
    /** @type {string} */ target,
    /** @type {boolean} */ isOn,
  ) =>
    html`<a
      href=${routeHash({ person: me, place: target, thread: '' })}
      aria-current=${isOn ? 'page' : undefined}
      >${name}</a
    >`;
  const head = html`<header class="main-head">
    <div class="bot-title">
      <span class="avatar avatar-bot avatar-small" aria-hidden="true">${initials(bot.name)}</span>
      <h2>${bot.name}</h2>
      <span class="tag">App</span>
    </div>
    <nav class="tabs" aria-label=${bot.name}>
      ${bot.hasHome ? tab('Home', HOME, isHome) : null}
      ${bot.hasMessages && dm !== undefined ? tab('Messages', dm.id, !isHome) : null}
    </nav>
  </header>`;
  if (!isHome) {
    return html`<${Conversation} workspace=${workspace} conversation=${dm} openThread=${openThread} head=${head} />`;
  }
  return html`${head}<${Home} key=${me} workspace=${workspace} />`;
}

/** @param {{ workspace: Workspace }} props */
function Home({ workspace }) {
  const { home, bot } = workspace.view;
  const place = usePlace(workspace, { kind: 'home' }, home?.blocks ?? [], home);
  return html`<div class="message-box home" tabindex="0" role="region" aria-label="Home">
    ${
      home === undefined
        ? html`<p class="muted">${bot.name} shows nothing here yet.</p>`
        : html`<${Blocks} blocks=${home.blocks} place=${place} />`
    }
  </div>`;
}
