import { randomBytes } from 'node:crypto';
import { createSavedPages } from '../../../src/importing/pages/saved-pages.ts';

/**
 * Keeps one large page. Started by `saved-pages.test.ts`, which kills it meanwhile: argument 1 is the
 * folder. What was read packs so badly that both files take their time.
 */
const [folder = ''] = process.argv.slice(2);
const words = randomBytes(4_000_000).toString('base64');

await createSavedPages({ folder }).keep(
  { id: 'large' },
  {
    address: 'https://example.org/large',
    contentType: 'text/html',
    savedAt: 1,
    paragraphs: [words],
  },
  Buffer.from('the bytes'.repeat(1000)),
);
