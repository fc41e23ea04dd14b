type Limits = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly keptMs: number;
  /** How many are kept; those looked up longest ago are forgotten first. */
  readonly most: number;
};

/**
 * Answers that are looked up once and then remembered for a while. Several who wait for the same one
 * share its look-up; one that fails, or is not to be kept, is looked up anew next time.
 */
export function createRemembered<Value>(
  { now, keptMs, most }: Limits,
  isKept: (value: Value) => boolean = () => true,
) {
  const known = new Map<string, { readonly at: number; readonly value: Promise<Value> }>();
  return (key: string, lookUp: () => Promise<Value>): Promise<Value> => {
    const before = known.get(key);
    if (before !== undefined && now() - before.at < keptMs) return before.value;
    const value = lookUp();
    known.delete(key);
    known.set(key, { at: now(), value });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    const forget = (): void => {
      if (known.get(key)?.value === value) known.delete(key);
    };
    value.then((found) => {
      if (!isKept(found)) forget();
    }, forget);
    return value;
  };
}
