/** Waits until `look` finds something; a test that waits in vain fails after ten seconds. */
export async function until<Found>(
  look: () => Promise<Found | undefined> | Found | undefined,
): Promise<Found> {
  const end = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`It did not happen within ten seconds: ${look}`);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
