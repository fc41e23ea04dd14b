import { isRefusal } from '../connection/error-code.ts';

/**
 * Tries one way after another as long as Slack refuses, for a person is to hear of it. Throws the
 * fault of the last way, and any after which the message may have arrived.
 */
export async function reach(...ways: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const [at, way] of ways.entries()) {
    try {
      await way();
      return;
    } catch (error) {
      if (at === ways.length - 1 || !isRefusal(error)) throw error;
    }
  }
}
