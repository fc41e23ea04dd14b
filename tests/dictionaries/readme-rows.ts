import { readFile } from 'node:fs/promises';

/** The questions in the README's chapter on languages, what is found, and what is told beside it. */
export async function readmeRows() {
  const readme = await readFile('README.md', 'utf8');
  const [, chapter = ''] = readme.split('## Ask in one language, find in another');
  const lines = (chapter.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  return lines
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, asked]) => asked !== 'asked' && !asked?.startsWith('--'))
    .map(([, asked = '', found = '', third = '']) => ({ asked, found, third }));
}
