import type { BotConnection } from './deliver/bot-connection.ts';
import type { Deliveries } from './deliver/deliveries.ts';
import type { ResponseUrls } from './deliver/response-urls.ts';
import type { Triggers } from './deliver/triggers.ts';
import type { Tip } from './local/view.ts';
import type { Manifest } from './manifest.ts';
import type { World } from './state/world.ts';
import type { Traffic } from './traffic.ts';

/** What every step of the workspace may need of the others. */
export type Parts = {
  readonly world: World;
  readonly manifest: Manifest;
  readonly connection: BotConnection;
  readonly deliveries: Deliveries;
  readonly traffic: Traffic;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  /** Questions that the bot answers, where it has said so. */
  readonly examples: () => readonly string[] | undefined;
  /** What else to try, where it has said so. */
  readonly tips: () => readonly Tip[] | undefined;
};
