/**
 * Moves what `Date` takes for now, in Node and in a page alike: it stands alone, so that it can be sent
 * there as text. Timers and `performance.now()` stay as they are, and so do the times of files. Returns how
 * to move it back.
 * @param {number} aheadMs
 */
export function moveDate(aheadMs) {
  const before = Date;
  const machineNow = Date.now;
  const now = () => machineNow() + aheadMs;
  const moved = new Proxy(Date, {
    apply: (target) => new target(now()).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  });
  Date.now = now;
  Date.prototype.constructor = moved;
  globalThis.Date = moved;
  return () => {
    Date.now = machineNow;
    Date.prototype.constructor = before;
    globalThis.Date = before;
  };
}
