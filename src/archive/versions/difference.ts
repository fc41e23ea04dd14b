/** A half-open range of UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** A sentence that one version of an article has and another has not, word for word. */
export type Difference =
  /** `gone` are the words of `before` that are not in `after`, `come` those that are new in it. */
  | {
      readonly kind: 'reworded';
      readonly before: string;
      readonly after: string;
      readonly gone: readonly Range[];
      readonly come: readonly Range[];
    }
  | { readonly kind: 'added'; readonly after: string }
  | { readonly kind: 'removed'; readonly before: string };
