import { isBrokenAddress, isRefusal } from '../connection/error-code.ts';

/**
 * Tries one way after another as long as Slack refuses or a response address is broken, for a person is
 * to hear of it. Throws the fault of the last way, and any other after which it may have arrived.
 */
export async function reach(...ways: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const [at, way] of ways.entries()) {
    try {
      await way();
      return;
    } catch (error) {
      const isOver = at === ways.length - 1;
      if (isOver || !(isRefusal(error) || isBrokenAddress(error))) throw error;
    }
  }
}
