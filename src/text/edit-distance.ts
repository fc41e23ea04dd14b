/** Three rows of the table, used again by each call: the one before the last, the last and this. */
let rows = [new Uint32Array(64), new Uint32Array(64), new Uint32Array(64)];

/** Edits between two words where swapping two neighbours is one edit (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  if (width > (rows[0] as Uint32Array).length) rows = rows.map(() => new Uint32Array(2 * width));
  let [before, previous, current] = rows as [Uint32Array, Uint32Array, Uint32Array];
  for (let j = 0; j < width; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    const unitBefore = a.charCodeAt(i - 2);
    current[0] = i;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (previous[j - 1] as number) + (unit === other ? 0 : 1);
      if ((previous[j] as number) + 1 < cost) cost = (previous[j] as number) + 1;
      if ((current[j - 1] as number) + 1 < cost) cost = (current[j - 1] as number) + 1;
      if (i > 1 && j > 1 && unitBefore === other && unit === b.charCodeAt(j - 2)) {
        const swapped = (before[j - 2] as number) + 1;
        if (swapped < cost) cost = swapped;
      }
      current[j] = cost;
    }
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length] as number;
}
