import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SYLLABLES =
  'ka mi re sun vol lin der ost par gra bel cho rim fal ger lom tas nid wex jor'.split(' ');

/** A name that no other team has, and no other pier. */
export function pierOf(team: number, nth: number): string {
  let rest = team * 1000 + nth;
  const name = Array.from({ length: 4 }, () => {
    const syllable = SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
    return syllable;
  }).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const questionOf = (pier: string): string => `When was the ${pier} pier opened?`;

export const statementOf = (pier: string, nth: number): string =>
  `The ${pier} pier was opened on ${1 + (nth % 28)} March ${1900 + (nth % 100)}. Ships of the line called there.`;

/** Writes the archive of a team: so many passages, fifty an article. */
export async function writeArchive(folder: string, team: number, passages: number): Promise<void> {
  await mkdir(join(folder, 'articles'), { recursive: true });
  for (let from = 0; from < passages; from += 50) {
    const head = `---\ntitle: Piers of harbour ${from / 50}\npublisher: Harbour Post\npublished: 2017-03-20\nurl: https://example.org/${from}\nlanguage: en\n---\n\n`;
    const statements = Array.from({ length: Math.min(50, passages - from) }, (_, at) =>
      statementOf(pierOf(team, from + at), from + at),
    );
    await writeFile(
      join(folder, 'articles', `piers-${from}.md`),
      `${head}${statements.join('\n\n')}\n`,
    );
  }
}
