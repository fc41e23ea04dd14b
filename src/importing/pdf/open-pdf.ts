import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from '../source.ts';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

const { parse, stringify } = JSON;
const { push } = Array.prototype;
const { toString: written } = Function.prototype;

/**
 * The library puts functions of its own in place of these, which all that runs in the same thread would call from
 * then on: its JSON takes twelve times as long.
 */
function takeBack(): void {
  Object.assign(JSON, { parse, stringify });
  Object.assign(Array.prototype, { push });
  Object.assign(Function.prototype, { toString: written });
}

/** Opens a PDF. Throws an `ImportError` where it cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      // Without these tables Japanese has no letters.
      cMapUrl: join(folder, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      disableFontFace: true,
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      throw new ImportError('encrypted', 'It is locked with a password: save a copy without one.');
    }
    throw new ImportError('damaged', 'It is no whole PDF: it is damaged or was cut off.');
  } finally {
    // Half of the library is loaded when it opens the first.
    takeBack();
  }
}
