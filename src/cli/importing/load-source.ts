import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { environment } from '../../config.ts';
import { allowedHosts } from '../../importing/fetch/allowed-hosts.ts';
import { ImportError, LARGEST_SOURCE, type Source, tooLarge } from '../../importing/source.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'It may not be read: you lack the right to.',
  EPERM: 'It may not be read: you lack the right to.',
};

/** What an address leads to. Rejects with a `FetchError`; throws a `UserError` where IMPORT_ALLOW_HOSTS is to blame. */
export async function loadAddress(address: string): Promise<Source> {
  // A file does not wait for what only addresses need.
  const { fetchAddress } = await import('../../importing/fetch/fetch-address.ts');
  return fetchAddress(address, {
    allowHosts: allowedHosts((environment.IMPORT_ALLOW_HOSTS ?? '').split(',')),
  });
}

/** The bytes of a file. Throws an `ImportError` when it cannot be read. */
export async function loadFile(path: string, address: string | undefined): Promise<Source> {
  try {
    const file = await open(path);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) throw new ImportError('unreadable', 'It is no file.');
      // What is larger is refused before it is read.
      if (stats.size > LARGEST_SOURCE) throw tooLarge(stats.size);
      const bytes = await file.readFile();
      return { bytes, name: basename(path), ...(address === undefined ? {} : { address }) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const { code = 'a fault' } = error as NodeJS.ErrnoException;
    throw new ImportError('unreadable', REASONS[code] ?? `It cannot be read (${code}).`);
  }
}
