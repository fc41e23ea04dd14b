import { expect, test } from 'vitest';
import { openPdf } from '../../../src/importing/pdf/open-pdf.ts';
import { aPdf } from './a-pdf.ts';

const functionsOfNode = () => [
  JSON.parse,
  JSON.stringify,
  Array.prototype.push,
  Function.prototype.toString,
];

const before = functionsOfNode();

test('what opens a PDF leaves the functions of Node, which are quicker than its own', async () => {
  await expect(openPdf(new Uint8Array([1, 2, 3]))).rejects.toThrow('no whole PDF');
  const pdf = await openPdf(aPdf([[{ text: 'Nemuro', x: 50, y: 780 }]]));
  expect(pdf.numPages).toBe(1);
  await pdf.loadingTask.destroy();
  functionsOfNode().forEach((one, at) => {
    expect(one).toBe(before[at]);
  });
});
