import { PNG } from 'pngjs';

/** In pixels of the page at its full size. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Shares of 0 to 1: of the quote's own area, and of the marked area that is not the quote's. */
export type Marked = { readonly ofQuote: number; readonly outside: number };

/** Bytes of a pixel. */
const RGBA = 4;

/** How much of a picture of a page at `scale`, a PNG, is red inside some rectangles, and outside. */
export function countRed(png: Buffer, given: readonly Rect[], scale: number): Marked {
  const { width, height, data } = PNG.sync.read(png);
  let [inside, outside, area] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    const y = row / scale;
    const rects = given.filter((rect) => y >= rect.y - 2 && y < rect.y + rect.height + 2);
    for (let column = 0; column < width; column++) {
      const x = column / scale;
      const at = RGBA * (row * width + column);
      const isRed = (data[at] as number) > 200 && (data[at + 1] as number) < 60;
      const rect =
        rects.length === 0
          ? undefined
          : rects.find((one) => x >= one.x - 3 && x < one.x + one.width + 3);
      if (rect === undefined) outside += isRed ? 1 : 0;
      else {
        const isCore =
          y >= rect.y + 3 && y < rect.y + rect.height - 3 && x >= rect.x && x < rect.x + rect.width;
        area += isCore ? 1 : 0;
        inside += isCore && isRed ? 1 : 0;
      }
    }
  }
  return { ofQuote: area === 0 ? 0 : inside / area, outside: outside / (inside + outside || 1) };
}
