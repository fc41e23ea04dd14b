/** What is wrong with a line of a file. */
export type LineFault = { readonly line: number; readonly message: string };

/** The first faults, the last of which says how many follow. */
export function atMost<T extends LineFault>(faults: readonly T[], most: number): readonly T[] {
  const more = faults.length - most;
  if (more <= 0) return faults;
  return faults
    .slice(0, most)
    .map((fault, at) =>
      at < most - 1
        ? fault
        : { ...fault, message: `${fault.message}; and ${more.toLocaleString('en')} more faults` },
    );
}
