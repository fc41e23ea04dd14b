/** The marks of byte order, and how what follows is written. https://encoding.spec.whatwg.org/#bom-sniff */
const MARKS = [
  ['\xef\xbb\xbf', 1],
  ['\xff\xfe', 2],
  ['\xfe\xff', 2],
] as const;

/** The first signs of a file as far as they are ASCII, without a mark of byte order; of others, a sign for each byte. */
export function beginningOf(bytes: Uint8Array, length: number): string {
  const start = Buffer.from(bytes.subarray(0, 2 * length)).toString('latin1');
  const [mark, width] = MARKS.find(([sign]) => start.startsWith(sign)) ?? ['', 1];
  const text = start.slice(mark.length);
  return (width === 2 ? text.replace(/\0/g, '') : text).slice(0, length);
}
