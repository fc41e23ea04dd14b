import { forEver, sharingOfProcess } from './sharing-of-process.ts';

/** Has its turn to write into the archive, and writes until `turns.test.ts` kills it. */
const { sharing } = await sharingOfProcess();
await sharing.inTurn(
  undefined,
  () => {
    process.stdout.write('writing\n');
    return forEver();
  },
  () => undefined,
  () => undefined,
);
