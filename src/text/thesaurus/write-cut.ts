import { writeFileSync } from 'node:fs';
import { cutAll } from './cut-names.ts';

const [, , path = ''] = process.argv;
writeFileSync(path, `export const CUT = ${JSON.stringify(cutAll())};\n`);
