import { inflateSync } from 'node:zlib';

/** In pixels of the page at its full size. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Shares of 0 to 1: of the quote's own area, and of the marked area that is not the quote's. */
export type Marked = { readonly ofQuote: number; readonly outside: number };

/** How much of a picture of a page at `scale`, a PNG, is red inside some rectangles, and outside. */
export function countRed(png: Buffer, given: readonly Rect[], scale: number): Marked {
  const { width, height, step, data } = pixelsOf(png);
  let [inside, outside, area] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    const y = row / scale;
    const rects = given.filter((rect) => y >= rect.y - 2 && y < rect.y + rect.height + 2);
    for (let column = 0; column < width; column++) {
      const x = column / scale;
      const at = step * (row * width + column);
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

type Pixels = {
  readonly width: number;
  readonly height: number;
  /** How many bytes a pixel has: red, green and blue come first. */
  readonly step: number;
  readonly data: Uint8Array;
};

const SIGNATURE = '89504e470d0a1a0a';

/** Bytes of a pixel by the type of colour: RGB, and RGB with alpha. */
const STEPS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** The pixels of a PNG as a browser writes it, eight bits a colour and in one pass (RFC 2083). */
function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colours, , , isInterlaced] = png.subarray(24);
  const step = STEPS[colours ?? 0];
  if (png.toString('hex', 0, 8) !== SIGNATURE || depth !== 8 || isInterlaced !== 0 || !step)
    throw new Error(`This PNG is not read: depth ${depth}, colours ${colours}.`);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return {
    width,
    height,
    step,
    data: unfiltered(inflateSync(Buffer.concat(parts)), width * step, height, step),
  };
}

/** Each row begins with how its bytes were told from those to the left and above (RFC 2083, 6). */
function unfiltered(raw: Uint8Array, rowLength: number, height: number, step: number): Uint8Array {
  const data = new Uint8Array(rowLength * height);
  for (let row = 0; row < height; row++) {
    const from = row * (rowLength + 1);
    const to = row * rowLength;
    const filter = raw[from] as number;
    for (let at = 0; at < rowLength; at++) {
      const left = at < step ? 0 : (data[to + at - step] as number);
      const up = row === 0 ? 0 : (data[to + at - rowLength] as number);
      const corner = row === 0 || at < step ? 0 : (data[to + at - rowLength - step] as number);
      data[to + at] = (raw[from + 1 + at] as number) + predicted(filter, left, up, corner);
    }
  }
  return data;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) throw new Error(`A PNG has no filter ${filter}.`);
  const near = left + up - corner;
  const [byLeft, byUp, byCorner] = [
    Math.abs(near - left),
    Math.abs(near - up),
    Math.abs(near - corner),
  ];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
