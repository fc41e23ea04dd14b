/** Waits until `look` finds something; a test that waits in vain fails after five seconds. */
export async function until<Found>(
  look: () => Promise<Found | undefined> | Found | undefined,
): Promise<Found> {
  const end = Date.now() + 5000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not happen within five seconds: ${look}`);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
