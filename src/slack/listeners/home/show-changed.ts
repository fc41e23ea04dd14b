import type { WebClient } from '@slack/web-api';
import type { Home } from '../../home.ts';
import { reach } from '../../posting/reach.ts';
import { type By, teamOf } from '../team-of.ts';

export type ChangeParts = {
  readonly home: Home;
  /** Is done once the archive holds what has changed. */
  readonly catchUp: () => Promise<void>;
};

/** Once the archive holds what has changed, the Home of whoever changed it shows that. */
export async function showChanged(
  { catchUp, home }: ChangeParts,
  client: WebClient,
  by: By,
): Promise<void> {
  await catchUp();
  await refreshHome(home, client, by);
}

/** Where the Home is not to be shown, the archive has changed all the same. */
export const refreshHome = (home: Home, client: WebClient, by: By): Promise<void> =>
  reach(
    () => home.publish(client, teamOf(by), by.user.id),
    async () => undefined,
  );
