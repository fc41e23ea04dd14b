import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { slackErrorCode } from '../connection/error-code.ts';

/** Puts a view in place of what an open window shows. Whoever has closed it wants nothing more of it. */
export async function updateView(
  client: WebClient,
  viewId: string,
  view: ModalView,
): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view });
  } catch (error) {
    if (slackErrorCode(error) !== 'not_found') throw error;
  }
}
