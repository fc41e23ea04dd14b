/** In bytes: 170,000 words of English. What is larger is no article, and might have no end. */
export const LARGEST_FILE = 1_000_000;

/** What is said of a larger one; its size in bytes, where that is known. */
export const tooLarge = (bytes?: number): string =>
  `expected a file of at most 1 MB, found ${bytes === undefined ? 'more' : inMegabytes(bytes)}`;

export const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
