import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { UserError } from '../../src/errors.ts';
import { aFolder } from '../store/databases.ts';

const faultsOf = (settings: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readConfig(settings);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.faults;
  }
};

describe('ARCHIVES', () => {
  test('names folders, in their order, beside no other folder', () => {
    const { archives, archivesDefault } = readConfig({ ARCHIVES: 'desk-a:a, desk-b : b/c' });
    expect(archives).toEqual([
      { name: 'desk-a', folder: 'a' },
      { name: 'desk-b', folder: 'b/c' },
    ]);
    expect(archivesDefault).toBeUndefined();
    expect(readConfig({}).archives).toEqual([]);
  });

  test('keeps a colon in the name of a folder', () => {
    expect(readConfig({ ARCHIVES: 'a:C:\\desk' }).archives).toEqual([
      { name: 'a', folder: 'C:\\desk' },
    ]);
  });

  test('has every fault told of at once, with those of other settings', () => {
    expect(
      faultsOf({ ARCHIVES: 'a:x,A:y,b b:z,nothing,c:', KNOWLEDGE_DIR: 'knowledge', PORT: 'x' }),
    ).toEqual([
      'PORT: expected a port number from 0 to 65535.',
      'ARCHIVES: expected names of letters, digits and hyphens, at most 40 characters, found "b b".',
      'ARCHIVES: expected NAME:FOLDER, such as desk-a:knowledge/desk-a, separated by commas, found "nothing".',
      'ARCHIVES: expected NAME:FOLDER, such as desk-a:knowledge/desk-a, separated by commas, found "c:".',
      'ARCHIVES and KNOWLEDGE_DIR are both set: expected one of the two. A single archive needs KNOWLEDGE_DIR alone.',
      'ARCHIVES: expected each name once, found "a" again.',
    ]);
  });

  test('names no folder twice, none inside another, also through a link, and no file', () => {
    const root = aFolder();
    mkdirSync(join(root, 'a/inner'), { recursive: true });
    mkdirSync(join(root, 'ab'));
    symlinkSync(join(root, 'a'), join(root, 'link'));
    writeFileSync(join(root, 'file'), '');
    const of = (...folders: readonly string[]) =>
      faultsOf({
        ARCHIVES: folders.map((name, at) => `n${at}:${join(root, name)}`).join(),
      });
    expect(of('a', 'ab', 'missing')).toEqual([]);
    expect(of('a', 'link')).toEqual([
      'ARCHIVES: expected a folder of its own for each, and n0 and n1 have the same.',
    ]);
    expect(of('ab', 'ab/../ab/')).toHaveLength(1);
    expect(of('link/inner', 'a')).toEqual([
      'ARCHIVES: expected folders that do not contain one another, and one of n0 and n1 does.',
    ]);
    expect(of('file')).toEqual([
      `ARCHIVES: expected folders, and ${join(root, 'file')} is a file.`,
    ]);
  });

  test('ARCHIVES_DEFAULT names some of them, or none', () => {
    const both = { ARCHIVES: 'a:x,b:y' };
    expect(readConfig({ ...both, ARCHIVES_DEFAULT: 'b' }).archivesDefault).toEqual(['b']);
    expect(readConfig({ ...both, ARCHIVES_DEFAULT: 'none' }).archivesDefault).toEqual([]);
    expect(faultsOf({ ...both, ARCHIVES_DEFAULT: 'c' })).toEqual([
      'ARCHIVES_DEFAULT: expected names that stand in ARCHIVES, or none, found "c".',
    ]);
    expect(faultsOf({ ...both, ARCHIVES_DEFAULT: 'a,none' })).toHaveLength(1);
    expect(faultsOf({ ARCHIVES_DEFAULT: 'a' })).toHaveLength(1);
  });
});
