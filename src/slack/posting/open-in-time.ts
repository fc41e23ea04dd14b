import { isTooLate } from '../connection/error-code.ts';

/** Whether a window was opened: a press or a command lets Slack open one for three seconds. */
export async function openInTime(open: () => Promise<unknown>): Promise<boolean> {
  try {
    await open();
    return true;
  } catch (error) {
    if (isTooLate(error)) return false;
    throw error;
  }
}
