import type { App } from '@slack/bolt';
import {
  WATCH_ACTIONS,
  WATCH_PAGES,
  WATCH_WHY,
  type WatchAction,
} from '../../../blocks/watches/actions.ts';
import { onWatch, watchPages } from './buttons.ts';
import type { WatchParts } from './parts.ts';
import { whyFound } from './why.ts';

/** Every button about a watch. */
export function registerWatches(app: App, parts: WatchParts): void {
  for (const action of Object.keys(WATCH_ACTIONS) as WatchAction[]) {
    app.action(WATCH_ACTIONS[action], onWatch(action, parts));
  }
  for (const action of Object.values(WATCH_PAGES)) app.action(action, watchPages(parts));
  app.action(WATCH_WHY, whyFound(parts));
}
