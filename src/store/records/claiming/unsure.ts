/**
 * For changes that may have been made although nobody heard of it, because the connection was lost
 * before the answer. Of each key one attempt runs at a time, and the next one goes on from an attempt
 * that failed, with its token.
 */
export type Unsure = {
  readonly attempt: <T>(
    key: string,
    newToken: () => string,
    work: (token: string, isUnsure: boolean) => Promise<T>,
  ) => Promise<T>;
};

/** Slack has long given up what came before so many others; the next start finds it. */
const MOST_KEPT = 10_000;

export function createUnsure(): Unsure {
  const tokens = new Map<string, string>();
  const running = new Map<string, Promise<unknown>>();
  return {
    async attempt(key, newToken, work) {
      for (let other = running.get(key); other !== undefined; other = running.get(key)) {
        await other.catch(() => undefined);
      }
      const known = tokens.get(key);
      const token = known ?? newToken();
      const attempt = work(token, known !== undefined);
      running.set(key, attempt);
      try {
        const result = await attempt;
        tokens.delete(key);
        return result;
      } catch (error) {
        tokens.set(key, token);
        const [oldest] = tokens.keys();
        if (tokens.size > MOST_KEPT && oldest !== undefined) tokens.delete(oldest);
        throw error;
      } finally {
        running.delete(key);
      }
    },
  };
}
