import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { idOf } from '../article/assemble.ts';

/** What stands in a folder of articles. Paths are below it and have `/` between folders. */
export type FolderList = {
  /** Article files, by the id they give. */
  readonly files: readonly string[];
  /** Folders that may hold such files; `''` is the folder itself. */
  readonly folders: readonly string[];
  /** Files that hold words as well, and are read once they are imported. */
  readonly others: readonly string[];
};

/** How the names of articles end, and of what `import` reads. */
export const ARTICLE_ENDINGS = ['md', 'markdown'] as const;
export const IMPORTED_ENDINGS = ['html', 'htm', 'xhtml', 'pdf', 'docx', 'epub', 'txt'] as const;

const ending = (endings: readonly string[]): RegExp =>
  new RegExp(`\\.(?:${endings.join('|')})$`, 'i');

const ARTICLE = ending(ARTICLE_ENDINGS);
const IMPORTABLE = ending(IMPORTED_ENDINGS);

/** What says of the folder how it came to be, and nothing of its subject. */
const ABOUT_FOLDER = /^(?:readme|license|changelog|contributing|code_of_conduct|security)\.md$/i;

/** Where articles go that are taken out of the archive: see `correcting/`. */
export const REMOVED = 'removed';

/** Folders that hold what a site is made with, by the file that makes a folder such a site. */
const OF_SITES: readonly { readonly sign: RegExp; readonly folders: ReadonlySet<string> }[] = [
  {
    sign: /^_config\.(?:ya?ml|toml)$/,
    folders: new Set(['_site', '_layouts', '_includes', '_sass', '_data', 'assets', 'vendor']),
  },
  {
    sign: /^(?:hugo|config)\.(?:ya?ml|toml|json)$/,
    folders: new Set([
      'archetypes',
      'themes',
      'layouts',
      'public',
      'resources',
      'static',
      'assets',
    ]),
  },
];

/**
 * Lists `root` whole. Left out are hidden files and folders, such as `.obsidian` and `.git`,
 * `node_modules`, and at the top `removed`. Throws a `UserError` when `root` cannot be read.
 */
export async function listFolder(root: string): Promise<FolderList> {
  const files: string[] = [];
  const others: string[] = [];
  const folders: string[] = [];
  for (let level = ['']; level.length > 0; ) {
    const below: string[] = [];
    for (const folder of level) {
      const entries = await entriesOf(root, folder);
      if (entries === undefined) continue;
      folders.push(folder);
      const isLeftOut = folder === '' ? leftOutOf(entries) : () => false;
      for (const entry of entries) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.name.startsWith('.') || isLeftOut(entry)) continue;
        if (entry.isDirectory()) {
          if (entry.name !== 'node_modules') below.push(path);
        } else if (ARTICLE.test(entry.name)) files.push(path);
        else if (IMPORTABLE.test(entry.name)) others.push(path);
      }
    }
    level = below;
  }
  return { files: files.sort(byId), folders, others: others.sort() };
}

/** Of files that give one id, the one of `articles/` comes first. */
function byId(a: string, b: string): number {
  const [one, other] = [idOf(a), idOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  const outside = (path: string): number => (path.startsWith('articles/') ? 0 : 1);
  return outside(a) - outside(b) || (a < b ? -1 : 1);
}

/** A folder that went away while its parent was listed holds nothing. */
async function entriesOf(root: string, folder: string): Promise<readonly Dirent[] | undefined> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder !== '') return undefined;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      `There is no readable folder ${root} (${code ?? message}): expected article files (*.md) in it.`,
    );
  }
}

/** What stands at the top of a folder and is none of its articles. */
function leftOutOf(entries: readonly Dirent[]): (entry: Dirent) => boolean {
  const ofSite = OF_SITES.filter(({ sign }) => entries.some(({ name }) => sign.test(name)));
  const hasArticles = entries.some((one) => one.name === 'articles' && one.isDirectory());
  return (entry) =>
    entry.isDirectory()
      ? entry.name === REMOVED || ofSite.some(({ folders }) => folders.has(entry.name))
      : (hasArticles || ofSite.length > 0) && ABOUT_FOLDER.test(entry.name);
}
