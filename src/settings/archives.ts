import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** One of several archives: its name, and the folder it is in. */
type NamedFolder = { readonly name: string; readonly folder: string };

export type ArchivesConfig = {
  /** In the order they are named; empty where there is one archive alone, which has no name. */
  readonly archives: readonly NamedFolder[];
  /** Names of those that a workspace has to which nobody gave any; absent where the setting does not say. */
  readonly archivesDefault?: readonly string[];
};

const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?$/;

/** More are more than a form in Slack can offer. */
const MOST = 100;

const FORM = 'expected NAME:FOLDER, such as desk-a:knowledge/desk-a, separated by commas';

type Given = Readonly<Record<string, string | undefined>>;

/** Reads `ARCHIVES` and `ARCHIVES_DEFAULT`, with every fault of theirs in words. */
export function archivesConfig(
  settings: Given,
): ArchivesConfig & { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const entries = listed(settings.ARCHIVES);
  const archives = entries.flatMap((entry) => {
    const at = entry.indexOf(':');
    const [name, folder] = [entry.slice(0, at).trim(), entry.slice(at + 1).trim()];
    if (at > 0 && folder !== '' && NAME.test(name)) return [{ name, folder }];
    faults.push(
      at > 0 && folder !== ''
        ? `ARCHIVES: expected names of letters, digits and hyphens, at most 40 characters, found ${JSON.stringify(name)}.`
        : `ARCHIVES: ${FORM}, found ${JSON.stringify(entry)}.`,
    );
    return [];
  });
  if (entries.length > 0 && settings.KNOWLEDGE_DIR?.trim()) {
    faults.push(
      'ARCHIVES and KNOWLEDGE_DIR are both set: expected one of the two. A single archive needs KNOWLEDGE_DIR alone.',
    );
  }
  if (archives.length > MOST) faults.push(`ARCHIVES: expected at most ${MOST} archives.`);
  faults.push(...sameNames(archives), ...folderFaults(archives));
  const names = listed(settings.ARCHIVES_DEFAULT);
  const known = new Set(archives.map(({ name }) => name));
  for (const name of names.filter((one) => one !== 'none' && !known.has(one))) {
    faults.push(
      `ARCHIVES_DEFAULT: expected names that stand in ARCHIVES, or none, found ${JSON.stringify(name)}.`,
    );
  }
  if (names.length > 1 && names.includes('none')) {
    faults.push('ARCHIVES_DEFAULT: expected none alone, or names.');
  }
  if (names.length === 0) return { archives, faults };
  return { archives, archivesDefault: names.filter((name) => name !== 'none'), faults };
}

const listed = (value = ''): readonly string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** On some disks two names that differ in case alone are one. */
function sameNames(archives: readonly NamedFolder[]): readonly string[] {
  const names = archives.map(({ name }) => name.toLowerCase());
  return names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `ARCHIVES: expected each name once, found ${JSON.stringify(name)} again.`);
}

/** A folder that is not there yet may come; a file never becomes one, and no folder belongs to two archives. */
function folderFaults(archives: readonly NamedFolder[]): readonly string[] {
  const placed = archives.map(({ name, folder }) => ({ name, folder, path: pathOf(folder) }));
  const faults = placed.flatMap(({ folder, path }) =>
    isFile(path) ? [`ARCHIVES: expected folders, and ${folder} is a file.`] : [],
  );
  for (const [at, one] of placed.entries()) {
    for (const other of placed.slice(at + 1)) {
      const both = `${one.name} and ${other.name}`;
      if (one.path === other.path) {
        faults.push(`ARCHIVES: expected a folder of its own for each, and ${both} have the same.`);
      } else if (isBelow(one.path, other.path) || isBelow(other.path, one.path)) {
        faults.push(
          `ARCHIVES: expected folders that do not contain one another, and one of ${both} does.`,
        );
      }
    }
  }
  return faults;
}

const isBelow = (path: string, above: string): boolean =>
  path.startsWith(above.endsWith(sep) ? above : `${above}${sep}`);

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

/** Where a folder is, through links. */
function pathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}
