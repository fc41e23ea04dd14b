/** For bots whose tests add no pages. */
export const NO_IMPORTING = {
  fetch: () => Promise.reject(new Error('nothing is fetched here')),
  read: () => Promise.reject(new Error('nothing is read here')),
  save: () => Promise.reject(new Error('nothing is saved here')),
  find: async () => undefined,
  questionFor: async () => undefined,
} as const;

/** For bots whose tests follow no feeds. */
export const NO_FOLLOWING = {
  find: () => Promise.reject(new Error('nothing is looked at here')),
  takeIn: async () => undefined,
} as const;
