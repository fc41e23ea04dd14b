/** A text on a page, in points from the lower left corner. */
export type Placed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** The direction of its text: 1, 0 is upright. */
  readonly toward?: readonly [number, number];
};

const asString = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** A PDF in Helvetica with these texts on its pages; a page without any is blank. */
export function aPdf(pages: readonly (readonly Placed[])[], info = ''): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${info} >>`,
  ];
  for (const [at, texts] of pages.entries()) {
    const content = texts
      .map(
        ({ text, x, y, size = 10, toward: [a, b] = [1, 0] }) =>
          `BT /F1 ${size} Tf ${a} ${b} ${-b} ${a} ${x} ${y} Tm (${asString(text)}) Tj ET`,
      )
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines below each other, from a height down. */
export const lines = (texts: readonly string[], x: number, y: number, size = 10): Placed[] =>
  texts.map((text, at) => ({ text, x, y: y - 12 * at, size }));
