/** The names of the thesaurus cut into terms, a text for each group: names apart by `|`, their terms by a space. */
export type Cut = {
  /** By whose dictionary Japanese was cut: that of another version knows other words. */
  readonly icu: string | undefined;
  readonly groups: readonly string[];
};

/** To cut them is a third of a second of each start, so `npm run build` puts them here in what it makes. */
export const CUT: Cut | undefined = undefined;
